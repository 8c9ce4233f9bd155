/** Screens of campaigns: the list, the editor, what came of one, and who gets none. */
@NullMarked
package com.martlet.campaign.ui;

import org.jspecify.annotations.NullMarked;
