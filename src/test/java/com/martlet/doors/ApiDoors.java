package com.martlet.doors;

import java.util.List;
import java.util.stream.Stream;

/** Every door of the API; each module has its own list here. */
public final class ApiDoors {

    public static final List<ApiDoor> ALL =
            Stream.of(
                            IdentityDoors.ALL,
                            SourceDoors.ALL,
                            PipelineDoors.ALL,
                            DashboardDoors.ALL,
                            ExportDoors.ALL,
                            SegmentDoors.ALL,
                            CampaignDoors.ALL)
                    .flatMap(List::stream)
                    .toList();

    private ApiDoors() {}
}
