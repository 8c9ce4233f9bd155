package com.martlet.export;

import com.martlet.base.Conflict;

/** Who asked for the file does not want it any more. */
public class DownloadCancelled extends Conflict {

    DownloadCancelled() {
        super("export.error.cancelled");
    }
}
