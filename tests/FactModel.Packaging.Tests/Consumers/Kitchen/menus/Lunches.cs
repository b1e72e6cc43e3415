namespace Kitchen;

/// <summary>What is eaten at noon.</summary>
public static class Lunches
{
    /// <summary>How long it takes.</summary>
    public static int Minutes => Menus.Menus.Lunch.Dishes.Sum(dish => dish.Minutes);

    /// <summary>What it begins with.</summary>
    public static Recipes.Dish First => Menus.Menus.Lunch.Dishes[0];
}
