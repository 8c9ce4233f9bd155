# Runs the application in a home, or works on a home while it is stopped.

FREE_GIB_WANTED="${MARTLET_FREE_GIB:-2}"

run_martlet() {
    read_options "$@"
    [ -z "$FILE" ] || fail "run does not know \"$FILE\"; see ./martlet help."
    check_port
    open_home
    build_all
    say "Starting Martlet in $HOME_DIR"
    start_java --server.port="$PORT" --martlet.demo.enabled="$DEMO" "${SETTINGS[@]}"
}

reset_admin() {
    read_options "$@"
    [ -d "$HOME_DIR" ] || fail "there is no home $HOME_DIR; name it with --home."
    open_home
    build_all
    start_java --martlet.command=reset-admin --server.port=0 "${SETTINGS[@]}"
}

# exec: Ctrl-C and a stop signal reach the application, which stops what it started.
start_java() {
    local flags=(-Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)
    exec "$JAVA_HOME/bin/java" "${flags[@]}" ${MARTLET_JAVA_OPTIONS:-} -jar "$APP/martlet.jar" \
        --martlet.home.path="$HOME_DIR" --martlet.spark.home="$SPARK_HOME_DIR" "$@"
}

read_options() {
    PORT=8080 HOME_DIR=.martlet DEMO=true FILE='' SETTINGS=()
    while [ $# -gt 0 ]; do
        case "$1" in
            --port) PORT="${2:?--port needs a number}"; shift ;;
            --home) HOME_DIR="${2:?--home needs a folder}"; shift ;;
            --no-demo) DEMO=false ;;
            --*.*=*) SETTINGS+=("$1") ;;
            -*) fail "there is no option \"$1\"; see ./martlet help." ;;
            *) FILE="$1" ;;
        esac
        shift
    done
    [[ "$PORT" =~ ^[0-9]+$ ]] && [ "$PORT" -le 65535 ] || fail "\"$PORT\" is no port."
    HOME_DIR="$(realpath -m "$HOME_DIR")"
}

check_port() {
    if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then
        fail "port $PORT is taken by another program. Stop it or choose another with --port."
    fi
}

# The lock lives as long as the application that inherits it, however that ends.
open_home() {
    (umask 077 && mkdir -p "$HOME_DIR") 2>/dev/null \
        || fail "the home folder $HOME_DIR cannot be created. Choose another with --home."
    { : >>"$HOME_DIR/running.lock"; } 2>/dev/null \
        || fail "the home folder $HOME_DIR is not writable. Choose another with --home."
    exec 9>>"$HOME_DIR/running.lock"
    flock -n 9 || fail "Martlet already runs in the home $HOME_DIR."
    local free_kib
    free_kib="$(df --output=avail -k "$HOME_DIR" | tail -n 1)"
    [ "$free_kib" -ge $((FREE_GIB_WANTED * 1024 * 1024)) ] \
        || fail "the disk of $HOME_DIR is full: $((free_kib / 1024)) MiB free, $FREE_GIB_WANTED GiB needed."
}

# Everything of an installation is in its home, so a copy of a stopped home is a backup.
back_up() {
    read_options "$@"
    [ -n "$FILE" ] || fail "backup needs the file to write, for example martlet-backup.tar.gz."
    [ -d "$HOME_DIR" ] || fail "there is no home $HOME_DIR; name it with --home."
    [ ! -e "$FILE" ] || fail "$FILE exists already."
    require_stopped
    umask 077
    step "Backing up $HOME_DIR" "$(mktemp)" tar --create --gzip --file "$FILE" --directory "$HOME_DIR" \
        --exclude=./postgres/programs --exclude=./spark . || fail "the backup failed."
    say "The backup is $FILE ($(du -h "$FILE" | cut -f1)). Keep it safe: it holds the key and the passwords."
}

restore() {
    read_options "$@"
    [ -f "$FILE" ] || fail "restore needs the file of a backup; \"$FILE\" is none."
    [ ! -e "$HOME_DIR" ] || fail "$HOME_DIR exists already; restore makes a new home, name it with --home."
    (umask 077 && mkdir -p "$HOME_DIR")
    step "Restoring $HOME_DIR" "$(mktemp)" tar --extract --gzip --file "$FILE" --directory "$HOME_DIR" \
        || fail "$FILE cannot be restored."
    say "The home is restored; start it with ./martlet run --home $HOME_DIR"
}

require_stopped() {
    exec 9>>"$HOME_DIR/running.lock"
    flock -n 9 || fail "Martlet runs in the home $HOME_DIR; stop it first."
    local server="$HOME_DIR/postgres/data/postmaster.pid"
    if [ -f "$server" ] && kill -0 "$(head -n 1 "$server")" 2>/dev/null; then
        fail "the database of $HOME_DIR still runs after a crash; start Martlet and stop it again first."
    fi
}
