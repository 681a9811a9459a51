// Ends this process when the process that started it is gone, even when that one was killed.
process.on("disconnect", () => process.exit(0));
process.channel?.unref();
