// Ends a child process when the process that started it is gone, however that happened.
process.on("disconnect", () => process.exit(0));
process.channel?.unref();
