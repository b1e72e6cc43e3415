using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FactModel;
using FactModel.Storage;

namespace Zoo;

public static class Animals
{
	internal sealed class __Table : FactTable
	{
		protected override string EntityName => "Animal";

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
				return __Pages_animals_yaml_e8881641.Values0();
			}
			return "";
		}

		protected override string? StatementsText(int page)
		{
			if (page == 0)
			{
				return __Pages_animals_yaml_e8881641.Statements0();
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

		protected override object Create(FactRow row, int place, string id)
		{
			return new Animal(row, place, id);
		}

		protected override string IdOf(object entity)
		{
			return ((Animal)entity).Id;
		}

		[MethodImpl(MethodImplOptions.NoInlining)]
		private static string __Shard0()
		{
			return "〆\u3000。\u3000\u3000\u3000、\u3000\u3000";
		}
	}

	internal static class __Lists
	{
		internal static readonly FactList<Animal> __all = new FactList<Animal>(__table);

		internal static readonly FactInverse<Animal> __inverse3 = new FactInverse<Animal>(__table, 4, isList: false);
	}

	private static class __Pages_animals_yaml_e8881641
	{
		internal const int Rows0 = 1;

		[MethodImpl(MethodImplOptions.NoInlining)]
		internal static string Values0()
		{
			return "〆、〆、〙\u3000〟\u3000〣\u3000〩\u3000\u3000、\u3000、、、。、〃、〄、々、。〉〃〃、\u3000《〒〚矨瀀瀀瀖、\u3000括は拌は条の";
		}

		[MethodImpl(MethodImplOptions.NoInlining)]
		internal static string? Statements0()
		{
			return "〆、、、〗\u3000〘\u3000〚\u3000〣\u3000、\u3000\u3000、\u3000\u3000、\u3000、\u3000、、\u3000」、、爁、〈、\u3000\u3000\u3000括橴楥";
		}
	}

	internal static readonly __Table __table = new __Table();

	private const int __file_animals_yaml_e8881641 = 0;

	public static IReadOnlyList<Animal> All => __Lists.__all;

	[BareValueCertainty("Legs", Certainty.Reported)]
	public static Animal Leo => __At_animals_yaml_e8881641_0(0);

	public static Animal Get(string id)
	{
		return (Animal)(__table.Find(id) ?? throw __table.Missing(id));
	}

	public static bool TryGet(string id, [NotNullWhen(true)] out Animal? entity)
	{
		return (entity = (Animal)__table.Find(id)) != null;
	}

	public static bool Contains(string id)
	{
		return __table.Find(id) != null;
	}

	private static Animal __At_animals_yaml_e8881641_0(int row)
	{
		return (Animal)__table.At(0, row);
	}
}
