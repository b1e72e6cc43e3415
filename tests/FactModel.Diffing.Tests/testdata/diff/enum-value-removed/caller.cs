using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        Level highest = Level.Doctorate;
        return People.Ada.Level == highest ? "highest" : "other";
    }
}
