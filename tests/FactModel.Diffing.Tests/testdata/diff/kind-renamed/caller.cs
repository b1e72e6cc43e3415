using System;
using System.Linq;
using FactModel;
using Staff;

public static class Caller
{
    public static string Run()
    {
        Person ada = People.Ada;
        return ada.Name;
    }
}
