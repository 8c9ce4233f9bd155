package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Dataset;
import com.martlet.testing.redshift.RedshiftLint;
import com.martlet.warehouse.StagedFiles.Staged;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements that Martlet makes for Redshift, word by word. */
class RedshiftStatementsTest {

    private static final TenantSchemas T7 = new TenantSchemas("t7");
    private static final LocalDate DAY = LocalDate.of(2020, 10, 25);

    @Test
    void copiesCustomersThroughATableOfTheFilesColumns() {
        var sql = new CopySql(T7, Dataset.CUSTOMERS);

        assertThat(sql.createCopied())
                .isEqualTo(
                        """
                        create temp table copied_customers (
                            customer_id varchar(1024),
                            customer_name varchar(1024),
                            email varchar(1024),
                            phone varchar(1024),
                            gender varchar(1024),
                            birth_year int,
                            grade varchar(1024),
                            country varchar(1024),
                            consent_email boolean,
                            consent_sms boolean,
                            attributes varchar(65535),
                            signed_up_on date
                        )""");
        assertThat(
                        sql.copy(
                                "s3://bucket/t7/dt=2020-10-25.manifest",
                                "arn:aws:iam::123456789012:role/m"))
                .isEqualTo(
                        """
                        copy copied_customers
                        from 's3://bucket/t7/dt=2020-10-25.manifest'
                        iam_role 'arn:aws:iam::123456789012:role/m'
                        format as parquet
                        manifest""");
        assertThat(sql.insert(new LoadId(5), DAY))
                .containsExactly(
                        """
                        insert into t7_raw_data.customers (load_id, day, customer_id, gender, birth_year, grade, country, consent_email, consent_sms, attributes, signed_up_on)
                        select 5, date '2020-10-25', customer_id, gender, birth_year, grade, country, consent_email, consent_sms, attributes, signed_up_on
                        from copied_customers""",
                        """
                        insert into t7_pii.customer_identities (load_id, day, customer_id, customer_name, email, phone)
                        select 5, date '2020-10-25', customer_id, customer_name, email, phone
                        from copied_customers""");
        assertThat(sql.deletes(new LoadId(5)))
                .containsExactly(
                        "delete from t7_raw_data.customers where load_id = 5",
                        "delete from t7_pii.customer_identities where load_id = 5");
    }

    @Test
    void namesEachFileAndItsLength() {
        var manifest = FactCopy.manifest(List.of(new Staged("s3://bucket/t7/a.parquet", 1_234)));

        assertThat(new String(manifest, StandardCharsets.UTF_8))
                .contains("\"entries\":[{")
                .contains("\"url\":\"s3://bucket/t7/a.parquet\"")
                .contains("\"mandatory\":true")
                .contains("\"meta\":{\"content_length\":1234}");
    }

    @Test
    void unloadsASelectInItsOrder() {
        var select = "-- What it is; \"new\".\nselect 'it''s' as a from b\norder by a";

        assertThat(Unload.statement(select, "s3://bucket/t7/unload/1/", "arn:aws:iam::1:role/m"))
                .isEqualTo(
                        """
                        unload ('select ''it''''s'' as a from b
                        order by a')
                        to 's3://bucket/t7/unload/1/'
                        iam_role 'arn:aws:iam::1:role/m'
                        format as csv
                        header
                        null as '~null~'
                        parallel off""");
    }

    static Stream<String> schema() {
        return RedshiftSchema.of(T7).stream().flatMap(version -> version.statements().stream());
    }

    @ParameterizedTest
    @MethodSource("schema")
    void makesASchemaThatRedshiftUnderstands(String statement) {
        assertThat(RedshiftLint.problems(statement)).as(statement).isEmpty();
        assertThat(statement).doesNotContain("$");
    }

    @ParameterizedTest
    @EnumSource
    void loadsByStatementsThatRedshiftUnderstands(Dataset dataset) {
        var sql = new CopySql(T7, dataset);
        var all =
                Stream.of(
                                Stream.of(sql.createCopied(), sql.clearCopied()),
                                sql.insert(new LoadId(5), DAY).stream(),
                                sql.deletes(new LoadId(5)).stream())
                        .flatMap(each -> each);

        assertThat(all).allMatch(statement -> RedshiftLint.problems(statement).isEmpty());
    }

    @Test
    void givesEachTableADistributionAndLargeOnesASortKey() {
        var tables = schema().filter(statement -> statement.startsWith("create table")).toList();

        assertThat(tables)
                .filteredOn(table -> !table.contains("newly_known"))
                .allMatch(table -> table.matches("(?s).*\\n\\)\\n(diststyle|distkey) .*"));
        assertThat(tables)
                .filteredOn(table -> table.matches("(?s)create table t7_(raw_data|marts)\\..*"))
                .allMatch(table -> table.contains("compound sortkey (day, load_id)"));
        assertThat(tables)
                .anyMatch(
                        table ->
                                table.startsWith("create table t7_marts.customer_days_rows")
                                        && table.contains("distkey (customer_ordinal)"));
    }

    @Test
    void makesTheViewsOfBothLayersFromTheTextOfPostgreSql() {
        var views =
                schema().filter(statement -> statement.startsWith("create view"))
                        .map(statement -> statement.split("\\s")[2])
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(views)
                .containsEntry("fact_events", 2L)
                .containsEntry("daily_kpi", 2L)
                .containsEntry("service_days", 2L)
                .containsEntry("t7_pii.customer_names", 1L);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTextsAsLongInTheTablesAsInTheFiles(Dataset dataset) {
        var table =
                schema().filter(
                                one ->
                                        one.startsWith(
                                                "create table t7_raw_data." + dataset.id() + " ("))
                        .findFirst()
                        .orElseThrow();

        assertThat(LakeColumn.of(dataset))
                .filteredOn(column -> table.contains("\n    " + column.name() + " "))
                .hasSizeGreaterThan(8)
                .allMatch(column -> table.contains(column.name() + " " + column.redshiftType()));
    }
}
