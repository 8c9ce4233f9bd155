package com.martlet.export;

/** Names a file that was asked for. */
public record ExportId(long value) {}
