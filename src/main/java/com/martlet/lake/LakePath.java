package com.martlet.lake;

import com.martlet.base.UserError;

/** The one rule of what a path in the lake may look like. */
public final class LakePath {

    private LakePath() {}

    /** Returns the path when it is relative and leads nowhere but down. */
    public static String require(String path) {
        for (var part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw refused(path);
            }
        }
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw refused(path);
        }
        return path;
    }

    private static UserError refused(String path) {
        return new UserError("lake.error.path", path);
    }
}
