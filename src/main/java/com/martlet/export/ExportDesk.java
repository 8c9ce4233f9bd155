package com.martlet.export;

/** Asks a person how and why something shall leave, and hands it out. */
public interface ExportDesk {

    void ask(ExportQuestion question);
}
