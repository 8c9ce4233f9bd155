package com.martlet.dashboard.ui;

import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.vaadin.flow.component.button.Button;

/** A card on the screen, whatever it shows. */
interface CardView {

    /** Keeps what is there, faded; a shape of the same size where nothing is yet. */
    void showLoading();

    void show(Outcome<DrawnCard> outcome);

    /** There is no data in the period; the button leads to where there is. */
    void showOutside(Button button);
}
