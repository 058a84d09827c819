using StatiqSite.Cli;

return await CommandLine.Run(args);
