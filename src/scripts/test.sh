# Runs the tests and counts them from the reports.

run_tests() {
    local broken=0
    export TESTCONTAINERS_RYUK_DISABLED=true PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    command -v mvn >/dev/null || fail "Maven is needed to test Martlet: install the package maven."
    tell_settings
    rm -rf "$ROOT"/{.,spark-jobs}/target/{surefire,failsafe}-reports
    step "Testing the Spark jobs" "$ROOT/.build/logs/test-spark-jobs.log" test_spark_jobs \
        || { broken=$((broken + 1)); show_problem test-spark-jobs "the Spark jobs"; }
    step "Testing the web application" "$ROOT/.build/logs/test-web.log" test_web \
        || { broken=$((broken + 1)); show_problem test-web "the web application"; }
    summarise "$broken"
}

tell_settings() {
    [ -n "${MARTLET_SAMPLE_DATA:-}" ] \
        || say "MARTLET_SAMPLE_DATA is not set: tests on the real data sets are skipped."
}

test_spark_jobs() { maven -f spark-jobs/pom.xml -Dmaven.test.failure.ignore=true verify; }

test_web() {
    provide_node && maven -Pproduction -Dvaadin.node.folder="$NODE_FOLDER" -Dmaven.test.failure.ignore=true verify
}

show_problem() {
    grep -E '^\[ERROR\]' "$ROOT/.build/logs/$1.log" | head -n 40 || true
    say "The build of $2 failed; the whole output is in .build/logs/$1.log."
}

# summarise BROKEN: the last line of the tests; a build that broke counts as a failure.
summarise() {
    local passed failed skipped
    read -r passed failed skipped < <(reports | count_tests "$1")
    reports | failed_tests
    reports | skip_reasons
    say "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

reports() {
    find "$ROOT"/{.,spark-jobs}/target/{surefire,failsafe}-reports -name 'TEST-*.xml' \
        -exec cat {} + 2>/dev/null || true
}

count_tests() {
    awk -v broken="$1" '
        function number(name,  found) {
            return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
        }
        /<testsuite / { inside = 1 }
        inside { tests += number("tests"); failed += number("errors") + number("failures"); skipped += number("skipped") }
        inside && />/ { inside = 0 }
        END { print tests - failed - skipped, failed + broken, skipped + 0 }'
}

failed_tests() {
    awk '
        /<testcase / { match($0, / name="[^"]*"/); name = substr($0, RSTART + 7, RLENGTH - 8)
                       match($0, / classname="[^"]*"/); class = substr($0, RSTART + 12, RLENGTH - 13) }
        /<(failure|error)[ >]/ && !seen[class name]++ { print "failed: " class " " name }'
}

skip_reasons() {
    awk '
        /<skipped/ { reason = match($0, /message="[^"]*"/) ? substr($0, RSTART + 9, RLENGTH - 10) : "no reason given"; count[reason]++ }
        END { for (reason in count) print "skipped: " count[reason] " x " reason }' |
        sed "s/&apos;/'/g; s/&quot;/\"/g; s/&#10;/ /g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g" | sort
}

# run_tagged TAG [NAME]: the tests of one tag, with their own output.
run_tagged() {
    local tag="$1" name="${2:-}" pattern='*' project found=no
    build_all
    provide_node
    [ -z "$name" ] || pattern="*$(printf '%s' "${name^}" | sed 's/-\(.\)/\U\1/g')*"
    for project in spark-jobs .; do
        has_tagged "$project" "$tag" "$pattern" || continue
        found=yes
        run_tests_of "$project" "$tag" "$pattern" || fail "$tag${name:+ $name} failed."
    done
    [ "$found" = yes ] || fail "there is no $tag${name:+ named $name}."
}

has_tagged() {
    (cd "$ROOT/$1" && find src/test -name "$3.java" -exec grep -lF "@Tag(\"$2\")" {} + | grep -q .)
}

run_tests_of() {
    maven -q -f "$1/pom.xml" -Dmartlet.groups="$2" -Dmartlet.excluded-groups= -Dmartlet.test-forks=1 \
        -Dtest="$3" -Dmartlet.test-jvm=-XX:+UseParallelGC -Dsurefire.failIfNoSpecifiedTests=true \
        -Dspotless.check.skip=true test
}
