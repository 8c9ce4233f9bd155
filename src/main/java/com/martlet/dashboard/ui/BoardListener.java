package com.martlet.dashboard.ui;

import com.martlet.dashboard.Range;
import java.util.List;

/** What people do on a board. */
interface BoardListener {

    void retry();

    void choose(Range range);

    /** Takes filters off, named as in an outcome: by dimension, or "segment". */
    void drop(List<String> filters);
}
