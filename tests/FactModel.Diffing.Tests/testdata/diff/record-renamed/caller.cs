using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        Degree degree = People.Ada.Degree!;
        return degree.Level;
    }
}
