package com.martlet.identity;

import static com.martlet.identity.Role.ADMINISTRATOR;
import static com.martlet.identity.Role.ANALYST;
import static com.martlet.identity.Role.MARKETER;
import static com.martlet.identity.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # permission,        viewer, analyst, marketer, administrator
                    USE_ACCOUNT,         true,   true,    true,     true
                    SEE_BOARDS,          true,   true,    true,     true
                    EDIT_BOARDS,         false,  true,    true,     true
                    EXPORT,              false,  true,    true,     true
                    SEE_SEGMENTS,        true,   true,    true,     true
                    EDIT_SEGMENTS,       false,  true,    true,     true
                    SEE_CAMPAIGNS,       true,   true,    true,     true
                    EDIT_CAMPAIGNS,      false,  false,   true,     true
                    SEND_CAMPAIGNS,      false,  false,   true,     true
                    SEE_PERSONAL_DATA,   false,  false,   false,    false
                    WRITE_SQL,           false,  true,    false,    true
                    SEE_RUNS,            true,   true,    true,     true
                    SEE_SOURCES,         false,  true,    true,     true
                    MANAGE_PIPELINE,     false,  false,   false,    true
                    MANAGE_MEMBERS,      false,  false,   false,    true
                    SEE_TENANT_AUDIT,    false,  false,   false,    true
                    MANAGE_PLATFORM,     false,  false,   false,    false
                    """)
    void hasThePermissionsOfTheMatrix(
            Permission permission,
            boolean viewer,
            boolean analyst,
            boolean marketer,
            boolean administrator) {
        assertThat(VIEWER.permissions().contains(permission)).isEqualTo(viewer);
        assertThat(ANALYST.permissions().contains(permission)).isEqualTo(analyst);
        assertThat(MARKETER.permissions().contains(permission)).isEqualTo(marketer);
        assertThat(ADMINISTRATOR.permissions().contains(permission)).isEqualTo(administrator);
    }

    @ParameterizedTest
    @EnumSource
    void showsPersonalDataToMarketersAndAdministratorsWhoWereGivenIt(Role role) {
        var sees = role.permissionsWithPersonalData().contains(Permission.SEE_PERSONAL_DATA);

        assertThat(sees).isEqualTo(Set.of(MARKETER, ADMINISTRATOR).contains(role));
    }

    @Test
    void givesAPlatformAdministratorNoBoardsWithoutActingForATenant() {
        assertThat(PlatformRights.ON_THE_PLATFORM)
                .containsOnly(Permission.MANAGE_PLATFORM, Permission.USE_ACCOUNT);
    }

    @Test
    void neverShowsPersonalDataToThePlatform() {
        assertThat(PlatformRights.FOR_A_TENANT)
                .contains(Permission.MANAGE_PIPELINE, Permission.SEE_BOARDS)
                .doesNotContain(Permission.SEE_PERSONAL_DATA, Permission.WRITE_SQL);
    }
}
