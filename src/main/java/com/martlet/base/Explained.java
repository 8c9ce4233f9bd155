package com.martlet.base;

import java.util.List;

/** What went wrong, in sentences that can be said in the language of whoever reads them. */
public interface Explained {

    List<Phrase> phrases();
}
