package com.martlet.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "::1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:DB8:0:0:8:800:200C:417A, 2001:db8::8:800:200c:417a",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "ff01:0:0:0:0:0:0:0, ff01::",
        "fe80:0:0:0:1:2:3:4%eth0, fe80::1:2:3:4%eth0",
        "::ffff:192.0.2.128, 192.0.2.128",
        "0:0:0:0:0:ffff:c000:280, 192.0.2.128",
        "192.0.2.128, 192.0.2.128",
        "127.0.0.1, 127.0.0.1",
        "unknown, unknown",
        "a:b, a:b",
        "example.test, example.test"
    })
    void writesAddressesAsPeopleDo(String given, String canonical) {
        assertThat(NetworkAddress.canonical(given)).isEqualTo(canonical);
    }
}
