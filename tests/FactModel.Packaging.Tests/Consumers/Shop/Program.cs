using System.Globalization;
using Shop;

Console.WriteLine(Products.Anvil.Name + ", " + Constants.Products.Anvil.Stock + " in stock");
foreach (Product product in Products.All.OrderBy(p => p.Id, StringComparer.Ordinal))
{
    Console.WriteLine(product.Id + " " + product.Price.ToString(CultureInfo.InvariantCulture));
}

foreach (Note note in Notes.All.OrderBy(n => n.Id, StringComparer.Ordinal))
{
    Console.WriteLine(note.Id + ": " + note.Says);
}
