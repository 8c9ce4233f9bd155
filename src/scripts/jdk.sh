# Finds a JDK that is new enough and puts it into JAVA_HOME.

JDK_WANTED=21

find_jdk() {
    local found='' candidate version
    while read -r candidate; do
        version="$(jdk_version "$candidate")"
        [ -n "$version" ] && [[ "$found" != *" $version in $candidate;"* ]] || continue
        if [ "$version" -ge "$JDK_WANTED" ]; then
            export JAVA_HOME="$candidate"
            return
        fi
        found="$found $version in $candidate;"
    done < <(jdk_candidates)
    fail "a JDK of version $JDK_WANTED or later is needed;${found:- none} found.
Install one, for example the package openjdk-21-jdk or Temurin 25, or set JAVA_HOME to it."
}

jdk_candidates() {
    local java folder
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    if java="$(command -v java)"; then dirname "$(dirname "$(readlink -f "$java")")"; fi
    for folder in ${MARTLET_JDK_FOLDERS-/usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*}; do
        [ ! -d "$folder" ] || printf '%s\n' "$folder"
    done
}

# The feature version, from the release file that every JDK has; nothing for a JRE.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}
