package com.martlet.base.ui;

/**
 * Brings what is new to the boards now. Screens of modules that stand above the runs call it; where
 * runs are started, it is done.
 */
public interface RunDesk {

    /** Starts a run with the rights of the person in front and shows it. */
    void startForAllNew();
}
