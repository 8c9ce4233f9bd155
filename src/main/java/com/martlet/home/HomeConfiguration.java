package com.martlet.home;

import com.martlet.home.HomeProperties.Server;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * From the folder to the pools, in this order: home, server, databases and roles, migrations,
 * pools.
 */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HomeFolder homeFolder(HomeProperties properties) {
        return new HomeFolder(properties.home().path());
    }

    @Bean
    SecretBox secretBox(HomeFolder home, HomeProperties properties) {
        var given = Passwords.given(null, properties.home().keyFile());
        return new SecretBox(Base64.getDecoder().decode(given.isEmpty() ? keptKey(home) : given));
    }

    @Bean
    @ConditionalOnProperty(
            name = "martlet.database.owner-url",
            matchIfMissing = true,
            havingValue = "embedded")
    LocalPostgres localPostgres(HomeFolder home) {
        return LocalPostgres.start(home);
    }

    @Bean
    OwnerDatabase ownerDatabase(ObjectProvider<LocalPostgres> embedded, HomeProperties properties) {
        var server = embedded.getIfAvailable();
        return server == null
                ? OwnerDatabase.configured(properties.database(), properties.warehouse())
                : OwnerDatabase.embedded(server);
    }

    @Bean
    ReadyDatabases readyDatabases(OwnerDatabase owner, HomeFolder home, HomeProperties properties) {
        return ReadyDatabases.prepare(
                owner,
                loginPassword(properties.database(), home, DatabaseRoles.APPLICATION),
                loginPassword(properties.warehouse(), home, DatabaseRoles.WEB));
    }

    /** The application's database, as a login that owns nothing. */
    @Bean
    @Primary
    HikariDataSource dataSource(ReadyDatabases databases, HomeProperties properties) {
        return pool("application", databases.application(), properties.database());
    }

    /** The warehouse, as a login that owns nothing and reads only after "set local role". */
    @Bean(defaultCandidate = false)
    HikariDataSource warehouseDataSource(ReadyDatabases databases, HomeProperties properties) {
        return pool("warehouse", databases.warehouse(), properties.warehouse());
    }

    private static HikariDataSource pool(String name, DatabaseLogin login, Server server) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(server.poolSize());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        pool.setKeepaliveTime(Duration.ofSeconds(60).toMillis());
        pool.addDataSourceProperty("ApplicationName", "martlet " + name);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    private static String loginPassword(Server server, HomeFolder home, String role) {
        return Passwords.givenOrKept(
                server.loginPassword(), server.loginPasswordFile(), home, role + ".password");
    }

    private static String keptKey(HomeFolder home) {
        var kept = home.findText("secret.key");
        if (kept.isPresent()) {
            return kept.get();
        }
        var key = Base64.getEncoder().encodeToString(SecretBox.newKey());
        home.writePrivately("secret.key", key);
        return key;
    }
}
