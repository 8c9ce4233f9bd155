package com.martlet.source;

/**
 * A file somebody sent before there is a source for it.
 *
 * @param id names its folder in the lake
 */
public record Sample(String id, String fileName) {

    static final String ZONE = "samples";

    String folder() {
        return ZONE + "/" + id;
    }

    String path() {
        return folder() + "/" + FileName.ofUpload(fileName).inLake();
    }
}
