using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        Level? level = People.Ada.Level;
        return level.ToString()!;
    }
}
