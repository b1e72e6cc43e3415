using Kitchen;
using Recipes;
using Tables;

Table window = Tables.Tables.Window;
Console.WriteLine($"{Lunches.First.Name}, then {window.Favourite.Name}: {Lunches.Minutes} minutes");
Console.WriteLine(ReferenceEquals(window.Menu.Dishes[0], Dishes.Soup));
