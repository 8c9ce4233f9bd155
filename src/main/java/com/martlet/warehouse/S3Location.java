package com.martlet.warehouse;

import java.util.regex.Pattern;

/**
 * A place in S3.
 *
 * @param prefix empty, or with a slash at its end
 */
record S3Location(String bucket, String prefix) {

    private static final Pattern FORM =
            Pattern.compile(
                    "s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9_=-]+(?:[/.][A-Za-z0-9_=-]+)*))?/?");

    /** Such as s3://bucket/martlet. */
    static S3Location of(String url) {
        var parts = FORM.matcher(RedshiftServer.require(FORM, "s3-prefix", url));
        if (!parts.matches()) {
            throw new IllegalStateException(url);
        }
        var prefix = parts.group(2);
        return new S3Location(parts.group(1), prefix == null ? "" : prefix + "/");
    }

    String key(String path) {
        return prefix + path;
    }
}
