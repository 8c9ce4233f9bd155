package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.chart.DayMark;
import com.martlet.identity.Actor;
import java.util.List;
import java.util.Locale;

/** What boards mark on charts over time; a test answers with its own. */
public interface MarkedDays {

    /** What lies in the days of the actor's tenant, as far as the actor may know of it. */
    List<DayMark> find(Actor actor, Period period, Locale language);
}
