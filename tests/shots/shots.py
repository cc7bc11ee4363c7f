#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every place with real data from the lab: shots.py [--into FOLDER] [--scale N] [--language L] [--further] [NAME…]

Makes builders of several kinds, builds a project on two nodes, and lets kitwright_shots open what was pushed.
./dev shots holds the lab meanwhile and names it by KW_LAB_ENV.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
BIN = HERE / "build" / os.environ.get("KW_SHOTS_PRESET", "release") / "bin"
BUILDER = "fleet"


def run(*command: str, **more) -> None:
    subprocess.run(command, check=True, stdout=sys.stderr, **more)


def make_builders(environment: dict) -> None:
    def create(name: str, *options: str) -> None:
        if not (Path(environment["BUILDX_CONFIG"]) / "instances" / name).exists() or "--append" in options:
            run("docker", "buildx", "create", "--name", name, *options, env=environment)

    mtls = ",".join(f"{key}={environment['KW_LAB_MTLS_' + name]}" for key, name in
                    [("cacert", "CA"), ("cert", "CERT"), ("key", "KEY"), ("servername", "SERVERNAME")])
    create(BUILDER, "--driver", "remote", "--node", "fleet-amd", "--platform", "linux/amd64", environment["KW_LAB_REMOTE"])
    create(BUILDER, "--append", "--node", "fleet-arm", "--platform", "linux/arm64", environment["KW_LAB_REMOTE2"])
    create("guarded", "--driver", "remote", "--driver-opt", mtls, environment["KW_LAB_MTLS"])
    create("local-box", "--driver", "docker-container")
    create("old-lab", "--driver", "remote", environment["KW_LAB_DEAD"])


def copy_of(project: Path, name: str, changes: dict[str, list[tuple[str, str]]]) -> None:
    """The project beside itself, with mistakes of the kind that people make."""
    copy = project.parent / name
    shutil.copytree(project, copy)
    for file, replacements in changes.items():
        text = (copy / file).read_text()
        for right, wrong in replacements:
            assert right in text, right
            text = text.replace(right, wrong, 1)
        (copy / file).write_text(text)


def make_projects(folder: Path) -> Path:
    project = folder / "orchard"
    shutil.copytree(HERE / "tests/shots/orchard", project)
    shutil.copy(shutil.which("busybox"), project / "base/busybox")
    shutil.copytree(HERE / "resources/examples/hello-multiarch", folder / "hello-multiarch")
    copy_of(project, "with-problems", {"skaffold.yaml": [
        ("target: release", "target: relase"), ("platforms: [", "platfroms: ["), ("useBuildkit: true", "useBuildkit: yes please")]})
    copy_of(project, "failing", {"services/api/tools/compile": [
        ("sleep 1\nmkdir", "echo \"internal/cellar/cellar.go:41: undefined: Barrel\" >&2\nexit 2\nmkdir")]})
    for name, text in [("not-yaml", "apiVersion: skaffold/v4beta13\nkind: Config\nbuild: [\n  artifacts: {\n"), ("empty-file", "")]:
        (folder / name).mkdir()
        (folder / name / "skaffold.yaml").write_text(text)
    (folder / "no-skaffold").mkdir()
    return project


def build(project: Path, environment: dict) -> str:
    """Pushes the project and gives the reference of its richest image."""
    result = project.parent / "built.json"
    run(str(BIN / "kitw"), "build", "-f", str(project / "skaffold.yaml"), "--builder", BUILDER, "--default-repo",
        environment["KW_LAB_REGISTRY"], "--file-output", str(result), env=environment, cwd=project)
    return [one["tag"] for one in json.loads(result.read_text())["builds"] if one["imageName"] == "orchard/api"][0]


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev shots", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--into", type=Path, default=HERE / "resources/shots")
    parser.add_argument("--scale", default="1", help="device pixels for each pixel")
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", default="1440x900", help="of the window")
    parser.add_argument("--points", default="10", help="size of the text")
    parser.add_argument("--themes", default="light,dark", help="of light, dark, contrast")
    parser.add_argument("--further", action="store_true", help="the states that the README does not show")
    parser.add_argument("names", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    lab = dict(line.split("=", 1) for line in Path(os.environ["KW_LAB_ENV"]).read_text().splitlines())
    # Not a random name: it is in the pictures.
    folder = str(Path(tempfile.gettempdir()) / "practice")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder, 0o700)
    try:
        environment = {**os.environ, **lab, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": arguments.scale, "HOME": folder,
                       "XDG_CONFIG_HOME": f"{folder}/config", "XDG_DATA_HOME": f"{folder}/data",
                       "XDG_CACHE_HOME": f"{folder}/cache", "LC_ALL": "C.UTF-8"}
        # The newer buildx, where there is one, knows more.
        if lab["KW_LAB_DOCKER_CONFIG_NEW"]:
            environment["DOCKER_CONFIG"] = lab["KW_LAB_DOCKER_CONFIG_NEW"]
        run(str(BIN / "kitw"), "config", "set", "--global", "cache-tag", "cache", env=environment, cwd=folder)
        project = make_projects(Path(folder))
        make_builders(environment)
        image = build(project, environment)
        cache = f"{image.split('@')[0].rsplit(':', 1)[0]}:cache"
        arguments.into.mkdir(parents=True, exist_ok=True)
        environment |= {"KW_SHOTS_IMAGE": image, "KW_SHOTS_CACHE": cache, "KW_SHOTS_BUILDER": BUILDER}
        return subprocess.run([str(BIN / "kitwright_shots"), str(arguments.into.resolve()), folder, arguments.language,
                               *(["--further"] if arguments.further else []), "--size", arguments.size, "--points",
                               arguments.points, "--themes", arguments.themes, *arguments.names], env=environment).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
