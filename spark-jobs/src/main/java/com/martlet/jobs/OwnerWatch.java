package com.martlet.jobs;

/** Ends the driver when the process that started it is gone, whatever the driver is doing. */
final class OwnerWatch {

    private static final int OWNER_GONE = 3;

    private OwnerWatch() {}

    static void start(long owner) {
        var thread = new Thread(() -> await(owner), "owner-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(long owner) {
        ProcessHandle.of(owner).ifPresent(process -> process.onExit().join());
        System.err.println("The process " + owner + " that owns this driver is gone: stopping.");
        Runtime.getRuntime().halt(OWNER_GONE);
    }
}
