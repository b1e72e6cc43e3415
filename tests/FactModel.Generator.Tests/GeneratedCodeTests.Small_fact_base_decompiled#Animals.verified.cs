using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FactModel;
using FactModel.Storage;

namespace Zoo;

public static class Animals
{
	internal sealed class __Table : FactTable<Animal>
	{
		internal __Table()
			: base(1, 1)
		{
		}

		protected override int PageRows(int page)
		{
			if (page == 0)
			{
				return 1;
			}
			return 0;
		}

		protected override string PageText(int page)
		{
			if (page == 0)
			{
				return __Page_animals_yaml_8e88c88b_0.Values();
			}
			return "";
		}

		protected override string? StatementsText(int page)
		{
			if (page == 0)
			{
				return __Page_animals_yaml_8e88c88b_0.Statements();
			}
			return null;
		}

		protected override string Shard(int page)
		{
			if (page == 0)
			{
				return __Shard0();
			}
			return "";
		}

		protected override Animal Create(FactRow row)
		{
			return new Animal(row);
		}

		protected override string IdOf(Animal entity)
		{
			return entity.Id;
		}

		[MethodImpl(MethodImplOptions.NoInlining)]
		private static string __Shard0()
		{
			return "〄、\u3000。\u3000\u3000、\u3000\u3000\u3000";
		}
	}

	private static class __Page_animals_yaml_8e88c88b_0
	{
		internal const int Rows = 1;

		[MethodImpl(MethodImplOptions.NoInlining)]
		internal static string Values()
		{
			return "〄、〆、\u3000〃\u3000\u3000\u3000\u3000〆、、、、、、、。〉。〃、《〒〚矨瀀瀀瀖、\u3000括は拌は条の";
		}

		[MethodImpl(MethodImplOptions.NoInlining)]
		internal static string? Statements()
		{
			return "〄、々、\u3000、\u3000、\u3000\u3000〉\u3000、\u3000\u3000\u3000、」、、爁、〈、\u3000\u3000\u3000括橴楥";
		}
	}

	internal static readonly __Table __table = new __Table();

	internal static readonly FactInverse<Animal> __inverse3 = new FactInverse<Animal>(__table, 4, isList: false);

	private const int __file_animals_yaml_8e88c88b = 0;

	public static IReadOnlyList<Animal> All => __table;

	[BareValueCertainty("Legs", Certainty.Reported)]
	public static Animal Leo => __table.At(0, 0);

	public static Animal Get(string id)
	{
		return __table.Get(id);
	}

	public static bool TryGet(string id, [NotNullWhen(true)] out Animal? entity)
	{
		return __table.TryGet(id, out entity);
	}

	public static bool Contains(string id)
	{
		Animal entity;
		return __table.TryGet(id, out entity);
	}
}
