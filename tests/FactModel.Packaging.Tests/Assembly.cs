using FactModel.Packaging.Tests;
using Xunit.Sdk;
using Xunit.v3;

// A build takes every core there is, and they share a folder: one after the other.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Feed))]
