package com.martlet.dashboard.ui;

import com.martlet.chart.DayMark;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** A card on the screen, whatever it shows. */
interface CardView {

    /** Keeps what is there, faded; a shape of the same size where nothing is yet. */
    void showLoading();

    /** Days to be marked where the card is drawn along time. */
    void mark(List<DayMark> days);

    void show(Outcome<DrawnCard> outcome);

    /** There is no data in the period; the button leads to where there is. */
    void showOutside(Button button);
}
