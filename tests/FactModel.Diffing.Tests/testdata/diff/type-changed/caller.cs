using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        int? age = People.Ada.Age;
        return age.ToString()!;
    }
}
