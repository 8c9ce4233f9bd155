package com.martlet.dashboard.ui;

import com.martlet.dashboard.Boards;
import com.martlet.dashboard.Cards;
import com.martlet.dashboard.DashboardService;
import com.martlet.dashboard.MarkedDays;
import com.martlet.dashboard.RefreshedBoards;
import com.martlet.identity.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Everything the screens of boards work with. */
@Component
record BoardDesk(
        Boards boards,
        Cards cards,
        DashboardService service,
        MarkedDays markedDays,
        RefreshedBoards refreshed,
        Background background,
        CurrentActor currentActor,
        BoardExport export,
        BoardMemory memory,
        Clock clock) {}
