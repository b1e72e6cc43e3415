using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        return string.Join(", ", People.All.Select(p => p.Id + " " + p.Name + " " + p.Age));
    }
}
