# SPDX-License-Identifier: Apache-2.0
# Completion of kitw for bash: verbs and options are those that its own help names.
_kitw() {
    local current=${COMP_WORDS[COMP_CWORD]} path=() word help
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in -*) break ;; *) path+=("$word") ;; esac
    done
    help=$(LC_ALL=C.UTF-8 LANGUAGE= kitw "${path[@]:0:2}" --help 2>/dev/null) \
        || help=$(LC_ALL=C.UTF-8 LANGUAGE= kitw "${path[@]:0:1}" --help 2>/dev/null) || return
    if [[ $current == -* ]]; then
        word=$(awk '/^Options:/ {on = 1; next} /^$/ {on = 0} on' <<<"$help" | grep -oE -- '(^|[ ,])--[a-z][a-z-]*' | tr -d ' ,')
    else
        word=$(awk '/^Verbs:/ {on = 1; next} /^$/ {on = 0} on {print $1}' <<<"$help")
    fi
    mapfile -t COMPREPLY < <(compgen -W "$word" -- "$current")
    [[ ${#COMPREPLY[@]} -gt 0 || $current == -* ]] || mapfile -t COMPREPLY < <(compgen -f -- "$current")
}
complete -o filenames -F _kitw kitw
