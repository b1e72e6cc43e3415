using System.Collections.Generic;
using System.Diagnostics;
using FactModel;
using FactModel.Storage;

namespace Zoo;

[DebuggerDisplay("{Id}")]
public sealed class Animal : IFactEntity
{
	public sealed class StatementSet
	{
		public StatementLists AllOf { get; }

		public Statement<string>? Name => FactStatements.Basis(AllOf.Name, AllOf.__basis0);

		public Statement<int>? Legs => FactStatements.Basis(AllOf.Legs, AllOf.__basis1);

		public Statement<Diet>? Diet => FactStatements.Basis(AllOf.Diet, AllOf.__basis2);

		public Statement<Keeper>? Keeper => FactStatements.Basis(AllOf.Keeper, AllOf.__basis3);

		public Statement<FactDate>? Since => FactStatements.Basis(AllOf.Since, AllOf.__basis4);

		internal StatementSet(StatementLists all)
		{
			AllOf = all;
		}
	}

	public sealed class StatementLists
	{
		internal readonly int __basis0;

		internal readonly int __basis1;

		internal readonly int __basis2;

		internal readonly int __basis3;

		internal readonly int __basis4;

		public IReadOnlyList<Statement<string>> Name { get; }

		public IReadOnlyList<Statement<int>> Legs { get; }

		public IReadOnlyList<Statement<Diet>> Diet { get; }

		public IReadOnlyList<Statement<Keeper>> Keeper { get; }

		public IReadOnlyList<Statement<FactDate>> Since { get; }

		internal StatementLists(Animal entity, FactRow row)
		{
			FactContext _context = FactBase.__context;
			Name = FactStatements.Read(entity, "name", row, 0, _context, delegate(ref FactCursor c)
			{
				return c.ReadText();
			}, out __basis0) ?? FactStatements.Plain(entity, "name", entity.Name, out __basis0);
			Legs = FactStatements.Read(entity, "legs", row, 1, _context, delegate(ref FactCursor c)
			{
				return c.ReadInt32();
			}, out __basis1) ?? FactStatements.PlainValue(entity, "legs", entity.Legs, out __basis1);
			Diet = FactStatements.Read(entity, "diet", row, 2, _context, delegate(ref FactCursor c)
			{
				return (Diet)c.ReadCount();
			}, out __basis2) ?? FactStatements.PlainValue(entity, "diet", entity.Diet, out __basis2);
			Keeper = FactStatements.Read(entity, "keeper", row, 3, _context, delegate(ref FactCursor c)
			{
				return Keepers.Get(c.ReadText());
			}, out __basis3) ?? FactStatements.Plain(entity, "keeper", entity.Keeper, out __basis3);
			Since = FactStatements.Read(entity, "since", row, 4, _context, delegate(ref FactCursor c)
			{
				return c.ReadDate();
			}, out __basis4) ?? FactStatements.PlainValue(entity, "since", entity.Since, out __basis4);
		}
	}

	private readonly int __place;

	private Keeper? __property3;

	public string Id { get; }

	string IFactEntity.Kind => "animal";

	public StatementSet Statements => (StatementSet)(Animals.__table.Made(__place, 0, 1) ?? Animals.__table.Keep(__place, 0, 1, new StatementSet(new StatementLists(this, __row))));

	public string Name { get; }

	public int? Legs { get; }

	public Diet? Diet { get; }

	public Keeper? Keeper
	{
		get
		{
			Keeper? keeper = __property3;
			if (keeper == null)
			{
				string text = __row.Text(4);
				keeper = (__property3 = ((text != null) ? Keepers.Get(text) : null));
			}
			return keeper;
		}
	}

	public FactDate? Since { get; }

	private FactRow __row => Animals.__table.Row(__place);

	IEnumerable<Statement> IFactEntity.AllStatements
	{
		get
		{
			foreach (Statement<string> item in Statements.AllOf.Name)
			{
				yield return item;
			}
			foreach (Statement<int> leg in Statements.AllOf.Legs)
			{
				yield return leg;
			}
			foreach (Statement<Diet> item2 in Statements.AllOf.Diet)
			{
				yield return item2;
			}
			foreach (Statement<Keeper> item3 in Statements.AllOf.Keeper)
			{
				yield return item3;
			}
			foreach (Statement<FactDate> item4 in Statements.AllOf.Since)
			{
				yield return item4;
			}
		}
	}

	internal Animal(FactRow row, int place, string id)
	{
		__place = place;
		Id = id;
		Name = row.Text(1);
		Legs = row.Int32OrNull(2);
		Diet = (Diet?)row.Int32OrNull(3);
		Since = row.ValueOrNull(5, delegate(ref FactCursor c)
		{
			return c.ReadDate();
		});
	}

	public override string ToString()
	{
		return Id;
	}
}
