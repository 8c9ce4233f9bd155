package com.martlet.testing.redshift;

import java.nio.file.Path;

/** The folder that s3://bucket/ stands for. */
record Bucket(Path folder) {

    private static final String URL = "s3://bucket/";

    Path file(String url) {
        if (!url.startsWith(URL)) {
            throw new IllegalArgumentException(url + " is not in the bucket");
        }
        return folder.resolve(url.substring(URL.length()));
    }
}
