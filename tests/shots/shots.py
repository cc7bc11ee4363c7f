#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every place with real data from the lab: shots.py [--into FOLDER] [--scale N] [--language L] [NAME…]

Makes builders of several kinds, builds the example project on two nodes, and lets kitwright_shots open what was pushed.
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
BIN = HERE / "build/release/bin"
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


def spoil(project: Path, copy: Path) -> None:
    """A copy of the project with mistakes of the kind that people make."""
    shutil.copytree(project, copy)
    file = copy / "skaffold.yaml"
    text = file.read_text()
    for right, wrong in [("platforms: [", "platfroms: ["), ("dockerfile: Dockerfile\n        # Naming", "dockerfile: Dockerfil\n        # Naming"),
                         ("useBuildkit: true", "useBuildkit: yes please"), ("- image: hello/base\n          alias", "- image: hello/bse\n          alias")]:
        text = text.replace(right, wrong, 1)
    file.write_text(text)


def build(project: Path, environment: dict) -> list[str]:
    """Pushes the example and gives the references of its images."""
    result = project.parent / "built.json"
    run(str(BIN / "kitw"), "build", "-f", str(project / "skaffold.yaml"), "--builder", BUILDER, "--default-repo",
        environment["KW_LAB_REGISTRY"], "--file-output", str(result), env=environment, cwd=project)
    return [one["tag"] for one in json.loads(result.read_text())["builds"]]


def build_with_buildx(project: Path, environment: dict) -> list[str]:
    """The same by hand, for a kitw that does not build."""
    tags: list[str] = []
    for name in ("base", "app"):
        tag = f"{environment['KW_LAB_REGISTRY']}/hello/{name}:1"
        argument = [f"--build-arg=BASE={tags[0]}"] if tags else []
        run("docker", "buildx", "build", "--builder", BUILDER, "--platform", "linux/amd64,linux/arm64", "--push", "-t", tag,
            *argument, str(project / name), env=environment)
        tags.append(tag)
    return tags


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev shots", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--into", type=Path, default=HERE / "resources/shots")
    parser.add_argument("--scale", default="1", help="device pixels for each pixel")
    parser.add_argument("--language", default="en")
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
        project = Path(folder) / "hello-multiarch"
        shutil.copytree(HERE / "resources/examples/hello-multiarch", project)
        spoil(project, Path(folder) / "with-problems")
        make_builders(environment)
        verbs = subprocess.run([str(BIN / "kitw"), "--help"], capture_output=True, text=True, env=environment).stdout
        image = (build if "\n  build " in verbs else build_with_buildx)(project, environment)[-1]
        cache = f"{image.rsplit(':', 1)[0]}:cache"
        if subprocess.run(["docker", "buildx", "imagetools", "inspect", cache], env=environment, capture_output=True).returncode:
            run("docker", "buildx", "build", "--builder", BUILDER, "--platform", "linux/amd64", "--build-arg",
                f"BASE={image.replace('/app:', '/base:')}", "--cache-to", f"type=registry,ref={cache},mode=max", "--output",
                "type=cacheonly", str(project / "app"), env=environment)
        arguments.into.mkdir(parents=True, exist_ok=True)
        environment |= {"KW_SHOTS_IMAGE": image, "KW_SHOTS_CACHE": cache, "KW_SHOTS_BUILDER": BUILDER}
        return subprocess.run([str(BIN / "kitwright_shots"), str(arguments.into.resolve()), folder, arguments.language,
                               *arguments.names], env=environment).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
