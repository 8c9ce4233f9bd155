# What a person sees: messages, and progress for whatever takes longer than a second.

say() { printf '%s\n' "$*"; }

fail() {
    printf 'martlet: %s\n' "$*" >&2
    exit 1
}

# step TITLE LOG COMMAND...: runs the command into the log and shows that it lives.
step() {
    local title="$1" log="$2" status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null &
    STEP=$!
    trap 'end_step; exit 130' INT TERM
    watch_step "$title" "$STEP"
    wait "$STEP" || status=$?
    trap - INT TERM
    STEP=
    return "$status"
}

end_step() {
    # Background jobs of a script ignore Ctrl-C: it is passed on, children first.
    pkill -TERM -P "$STEP" 2>/dev/null || true
    kill -TERM "$STEP" 2>/dev/null || true
    wait "$STEP" 2>/dev/null || true
}

watch_step() {
    local title="$1" process="$2" started=$SECONDS told=0 frames='|/-\' turn=0
    [ -t 1 ] || say "$title ..."
    while kill -0 "$process" 2>/dev/null; do
        sleep 0.2
        if [ -t 1 ]; then
            printf '\r%s %s %d s ' "${frames:turn++%4:1}" "$title" $((SECONDS - started))
        elif [ $((SECONDS - started - told)) -ge 15 ]; then
            told=$((SECONDS - started))
            say "$title ... $told s"
        fi
    done
    [ ! -t 1 ] || printf '\r\033[K'
    say "$title: $((SECONDS - started)) s"
}
