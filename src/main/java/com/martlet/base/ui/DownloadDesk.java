package com.martlet.base.ui;

import java.util.Map;

/**
 * Hands something out as a file, after asking how and why. Screens of modules that stand above the
 * files call it; where files are written, it is done.
 */
public interface DownloadDesk {

    /**
     * @param kind what it is, such as members or quarantine
     * @param name which of its kind
     * @param options what only this kind knows
     */
    void ask(String kind, String name, Map<String, String> options);
}
