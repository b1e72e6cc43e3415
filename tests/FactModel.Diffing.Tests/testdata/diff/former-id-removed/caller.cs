using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        #pragma warning disable FM0501
        return People.Countess.Name;
    }
}
