#!/bin/sh
# Makes the pictures of the guide again: starts a real Fiji on a virtual screen, opens the made-up sample, and takes
# each dialog and each result. Needs Java, Xvfb (xvfb-run) and what "mvn test-compile" made.
#
#   docs/make-pictures.sh --fiji DIR [--only WORD] [--output FOLDER]
#
# DIR holds jars/ and plugins/ of a Fiji without PairForge (or folders of class files in classes/).
set -eu
cd "$(dirname "$0")/.."
fiji= only= output=docs/images
while [ $# -gt 0 ]; do
    case $1 in
        --fiji) fiji=$2 ;;
        --only) only=$2 ;;
        --output) output=$2 ;;
        *) echo "Usage: docs/make-pictures.sh --fiji DIR [--only WORD] [--output FOLDER]" >&2; exit 2 ;;
    esac
    shift 2
done
[ -d "$fiji/jars" ] || { echo "--fiji: $fiji holds no folder jars" >&2; exit 2; }
path=$(find "$fiji/jars" "$fiji/plugins" -name '*.jar' ! -name 'pairforge-*' 2>/dev/null | sort | tr '\n' ':')
[ ! -d "$fiji/classes" ] || path=$path$(find "$fiji/classes" -mindepth 1 -maxdepth 1 | sort | tr '\n' ':')
# Ours at last: of libraries that Fiji has, Fiji's count.
path=$path$PWD/target/classes:$PWD/target/test-classes:$(find "$PWD/target/dependencies" -name '*.jar' 2>/dev/null \
    | sort | tr '\n' ':')
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
xvfb-run -a -s '-screen 0 1600x1400x24' java -Xmx2g -Duser.home="$home" -Djava.util.prefs.userRoot="$home" \
    -Dplugins.dir="$home" -Dscijava.log.level=warn --add-opens java.base/java.lang=ALL-UNNAMED -cp "$path" \
    io.github.pairforge.guide.PictureMain "$output" "$only"
