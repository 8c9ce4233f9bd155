package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {

    static final CampaignSettings STRICT = strict();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::"
            })
    void callsNothingInside(String address) throws UnknownHostException {
        assertThat(SafeAddress.isPrivate(InetAddress.getByName(address))).isTrue();
        assertThat(askFor(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "2a00:1450:4001::200e"
            })
    void callsWhatIsOutside(String address) throws UnknownHostException {
        assertThat(askFor(address)).contains(InetAddress.getByName(address));
    }

    /** Other ways to write the machine itself, as a browser or a resolver reads them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
                "https://2130706433/", "https://127.1/", "https://localhost/"
            })
    void knowsTheMachineItselfHoweverItIsWritten(String address) throws UnknownHostException {
        assertThat(new SafeAddress(STRICT).find(URI.create(address))).isEmpty();
    }

    @Test
    void callsNoHostWithOneFootInside() throws UnknownHostException {
        var both =
                List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("169.254.169.254"));

        assertThat(new SafeAddress(STRICT, host -> both).find(URI.create("https://two.test/")))
                .isEmpty();
    }

    private static Optional<InetAddress> askFor(String address) throws UnknownHostException {
        var found = List.of(InetAddress.getByName(address));
        return new SafeAddress(STRICT, host -> found).find(URI.create("https://hook.test/"));
    }

    private static CampaignSettings strict() {
        var usual = Machinery.settings(Duration.ofSeconds(60));
        return new CampaignSettings(
                usual.look(),
                usual.lease(),
                usual.batch(),
                usual.attempts(),
                usual.backoff(),
                usual.quietFrom(),
                usual.quietUntil(),
                usual.mostPerCustomer(),
                usual.span(),
                false,
                usual.publicUrl());
    }
}
