using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        const int Age = Constants.People.Grace.Age;
        return Age.ToString();
    }
}
