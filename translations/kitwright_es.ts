<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Build</name>
    <message>
        <source>Build this platform on a node of its own architecture, or install an emulator on the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the builder, or choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the builder&apos;s nodes run and can be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the Docker engine, or choose a builder that does not need it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free disk space on the node: prune its build cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to the registry with an account that may push there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the registry as insecure (plain HTTP) in the builder&apos;s configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the host runs and that its name is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and the name of the file, and .dockerignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is in the build context and that .dockerignore keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the build the secret that the step asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a stage that the Dockerfile has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command ended with exit status %1 and no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of “%1” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the build wrote no metadata file (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata file of the build is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata file of the build names no image digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the build exports an image: with --push or --load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would be built twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” requires “%2”, which is not built here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” requires itself, directly or through others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build was stopped from outside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Buildx</name>
    <message>
        <source>Asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a node to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create builder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot take the node out of the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot add the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use builder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot choose the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop builder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stop the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove builder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot remove the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start builder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk use of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot ask for the disk use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prune the cache of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot prune the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 why it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kubernetes builder takes no endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster comes from KUBECONFIG or the Docker context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a remote builder needs an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like tcp://host:1234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint&apos;s scheme is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use tcp://, unix://, ssh://, docker-container:// or kube-pod://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint names no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint has no port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS needs the CA&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give cacert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a client certificate and its key come together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give cert and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path must be absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the driver has no such option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a remote BuildKit takes no flags and no configuration from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name starts with a letter and has letters, digits, “.”, “_” and “-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name default belongs to Docker&apos;s own builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node that leaves is not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use docker-container, kubernetes or remote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like linux/arm64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no docker buildx create command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this option needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this option is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one endpoint can be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the list of builders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buildx printed no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buildx 0.13 or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read a file of the builder store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON from byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken instance file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the file aside: as long as it is there, every buildx command fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The builder has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it has %n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>you may not use Docker&apos;s socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your user to the group docker and log in again, or use rootless Docker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s engine does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the engine, or check DOCKER_HOST and the Docker context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker has no buildx plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install docker-buildx (docker-buildx-plugin in Docker&apos;s own packages).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the CA that was given did not sign the server&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the CA that signed it as cacert; the system&apos;s CAs are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s certificate is for other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set servername to a name that the certificate has, or renew the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a certificate has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the certificate, and check the clocks of both machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server wants a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server speaks no TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the TLS options, or switch TLS on in the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a certificate file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the paths of cacert, cert and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that BuildKit runs there and that the port is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the host is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling and the name server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no way to the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the firewall and a VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file or socket is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server ended the connection before it spoke BuildKit&apos;s protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the server wants TLS, give cacert, cert and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port is open, but nothing answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is BuildKit that listens on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint and its TLS options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH refused the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that ssh to this host works without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the container&apos;s name and that it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a builder of this name exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or add a node to the existing builder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Docker context has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the builder uses another driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All nodes of a builder share one driver: create a new builder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another node of this builder has the same endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no builder of this name to add to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kitw builders ls shows the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no builder of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the builder&apos;s last node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the builder instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to a Docker context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker context rm removes the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prune the builder&apos;s cache, or set rules for its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s certificate is for %1, not for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The builder does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Docker&apos;s command line and the buildx plugin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message>
        <source>it points to entry %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the records have too many inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its layers or records refer to each other in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its records refer to each other in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digest is an algorithm and hexadecimal digits in lower case: sha256 and 64 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colon after the algorithm is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the algorithm “%1” is not one of sha256, sha384, sha512</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at position %2 is not a hexadecimal digit in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 digits instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance, SLSA %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SBOM, SPDX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SBOM, CycloneDX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement of a type not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the chosen builder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another builder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry %1 answers in plain HTTP, and HTTPS was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the builder a BuildKit configuration with http = true for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate of %1 could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the registry&apos;s CA, or name it in the builder&apos;s BuildKit configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no TLS connection to %1 came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port and whether the registry speaks HTTPS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing listens at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the registry or correct its port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name %1 is not known to DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the registry&apos;s name and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 limits the number of requests, and the limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in, wait, or use a mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the credentials, or none are stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run docker login %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not allow this account to read the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account&apos;s rights on the repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the repository does not exist in %1, or it is private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or run docker login %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the repository and the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference is not well formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the image was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is larger than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot trust the registry&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content has the digest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is damaged, or something between here and the registry changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the object is said to have %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the registry&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push the image again, or check with another tool whether the registry is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An index or manifest is never that large; the object may be something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON at byte %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 entries, more than %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a Docker manifest of schema 1, a format that was given up in 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build and push the image again with a current client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither an index nor a manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCI layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tar and zstd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tar and gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker manifest list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCI image index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker image manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCI image manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker manifest, schema 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BuildKit cache config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in-toto statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as REGISTRY/PATH:TAG or REGISTRY/PATH@DIGEST, like registry.example/team/app:1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an image reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the character “%1” at position %2 is not allowed in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port of the registry is missing after the colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bracket around the registry&apos;s address is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s address is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s name “%1” has an empty part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the registry&apos;s name starts or ends with a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use lower case letters: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at position %2 must stand between letters or digits, as one dot, one or two underscores, or dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the repository is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the repository is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part of the name at position %1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag is missing after the colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag starts with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is 64 hexadecimal digits, which names a local image by its identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the repository in front: REPOSITORY@sha256:DIGITS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the digest after “@” is wrong: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 layers, %3 records, %4 with a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build cache, no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifact, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instruction not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inline cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n manifests and configs read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged: %n objects are missing or unreadable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stored %1, %2 less because layers are shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has no platform %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manifest of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attestations of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache config</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kitw</name>
    <message>
        <source>“%1 --help” lists what it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown verb “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean “%1 %2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the data is printed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell every command that is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown format “%1”; there is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean “%1 --%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong usage of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no verb is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: kitw VERB [options] [arguments]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on skaffold.yaml files, docker buildx builders and what they build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help, or that of a verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 problems found or build failed, 2 could not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[VERB]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this file instead of skaffold.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this profile; with “-” in front, do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this module and what it requires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only artifacts with this in their image name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send images to this repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build for these platforms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push the images, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this tag instead of the tag policy&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is built already, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let profiles activate themselves, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this for the current cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read Skaffold&apos;s global settings from this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build with this builder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When buildx is used: automatic, skaffold, required or never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown detection policy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is automatic, skaffold, required, never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot list the builders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot show the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no builder of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kitw builders ls shows the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell which builder is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>one name is needed, and %n were given</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The builder&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docker-container, kubernetes or remote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms that this node claims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An option of the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags for BuildKit&apos;s daemon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A buildkitd.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the builders, and ask each node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one builder in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a node to a builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a node out of a builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a builder, its cache stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a builder&apos;s cache holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free a builder&apos;s cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what BuildKit itself and images use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only records that match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, create and change builders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the configuration after profiles, patches and defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where each value comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>one reference is needed, and %n were given</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write it like registry.example/team/app:1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a reference names in its registry, without pulling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this builder&apos;s registry settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built by docker build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built by the builder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: handed to skaffold build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: %1%2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a build would run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot do that with a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value comes on standard input, never as an argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot reach a keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keychain service answers in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to a desktop session, or start a keychain service such as gnome-keyring-daemon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input is a terminal, which would show the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the value from a file or a pipe: kitw secret set %1 &lt; FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep secrets in the system keychain; values on standard input only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the value from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Cannot plan the build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” requires “%2” under the alias “%3”, which is no name of a build argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an alias of letters, digits and “_”, such as “alias: BASE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” uses the alias “%2” twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each required image an alias of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” requires “%2”, which no artifact makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name, or take the entry away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the artifacts require each other in a circle: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of these “requires” entries away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no platform: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write platforms like linux/amd64 or linux/arm64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two artifacts make the image “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each image to one artifact; the other is at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no artifact has “%1” in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” requires “%2”, which is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build it as well: add -b %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be built for none of the platforms that are asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The builder “%1” cannot be used: buildx does not answer. docker build runs instead, without cache export, without the remote builder and for one platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the buildx plugin of Docker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot build with buildx, which this project requires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the buildx plugin does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (docker-buildx-plugin), or choose another detection policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no builder is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --builder, in the project&apos;s settings, or with BUILDX_BUILDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the file there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no apiVersion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no apiVersion of Skaffold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “apiVersion: skaffold/v4beta13”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no module “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules are the names under “metadata”; there are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no configuration named “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name under “requires.configs”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“requires” goes in a circle: %1 requires itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of the “requires” entries of the circle away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it requires a configuration from elsewhere (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it yourself and require it by its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two configurations are named “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each a “metadata.name” of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is required twice, with different profiles (%2; %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the same profiles in both “requires” entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the profile “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no configuration has a profile of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out: there are no profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot apply the profile “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its patch does not fit: invalid path: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patch sees only what the file writes, no defaults: write the field in the base, or use “op: add”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell whether a profile is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a variable with a pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as KEY=PATTERN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is left out: a build that is not pushed writes no cache to a registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is left out: only buildx can write a cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push the build, or write the cache elsewhere (type=local).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a builder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several nodes write the same cache reference: each overwrites what the others wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one cacheTo reference per platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 is built: docker build makes one platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a builder for several platforms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Dockerfile begins with FROM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the Dockerfile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown instruction: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line begins with an instruction such as COPY or RUN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the heredoc “%1” is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it with a line that holds %1 alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a source and a destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM takes an image, or an image with AS and a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write FROM image AS name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it is a Dockerfile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct “docker.dockerfile” or “context” in skaffold.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the ignore file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“!” stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the pattern of what is kept behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pattern “%1” has no meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close its brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell what goes into the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its base image is still to be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another tag policy, such as gitCommit, for images that build on each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close its quotes and braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file pattern [%1] must match at least one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the source, or the context “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask git for the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the settings of Skaffold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot plan “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the image name in skaffold.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an artifact&apos;s image has no tag and no digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away: the tag policy gives the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the context “%2” of “%1” is no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the context “%2” of “%1” is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct “context”; it is relative to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag is “latest”, as Skaffold falls back to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not built on this machine (googleCloudBuild or cluster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>artifacts of kind %1 are built by Skaffold itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is handed to skaffold build: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have Skaffold installed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is built on every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two components are named “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the component “%1” has no policy that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one, such as “gitCommit: {}”; no customTemplate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template “%1” names a component that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no variant of gitCommit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Tags, CommitSha, AbbrevCommitSha, TreeSha, AbbrevTreeSha or Branches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit something in this folder, or use another tag policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only Skaffold knows what goes into “%1” (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build it with skaffold build, or use another tag policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like Europe/Madrid or UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template “%1” names a variable that is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it in the environment or in skaffold.env, or give it a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag policy names no policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, such as “gitCommit: {}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no slice from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format “%%1” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the comment is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comment must end with */}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{{” is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no meaning here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the raw string is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the string has an unknown escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the string is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the character constant is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the template “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates are Go templates, such as {{.IMAGE_NAME}}-{{.BRANCH}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” without its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” outside of “range”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no {{end}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a constant cannot take what comes before “|”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“(” is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“range” cannot go over “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the variable %1 is not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a function takes arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no field “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it runs a program (cmd), which a plan never does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the function “%1” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not take %n argument(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” needs arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the repeated text is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it divides by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result stays in the build cache: it is not pushed, and no Docker daemon answers to load it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push it (--push), or start Docker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading several platforms needs the containerd image store of Docker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push the image, build one platform, or switch the image store on in Docker&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node of the builder runs %1 natively: it is emulated, which is slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a node for %1 to the builder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provenance is attached, as Skaffold does for several platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for attestations if you want them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s own builder cannot write a cache with its present image store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another builder, or switch the containerd image store on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build argument “%1” looks like a secret: it stays readable in the image&apos;s history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over under “docker.secrets”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the secret “%1” is not there: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file, or correct “src”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable of the secret “%1” is not set: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it before the build.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>“%1” is not a platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write operating system, architecture and where needed the variant, like linux/amd64 or linux/arm/v7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither a known operating system nor a known architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds the character “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it has %n parts, and a platform has at most three</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeProject</name>
    <message>
        <source>Cannot make the practice project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of that folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>“%1” was not found in PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program was ended by signal %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not end in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Cannot use the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the output of “skaffold schema get” and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not name the type of the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it describes files without “apiVersion”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON with an object at its top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first one is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the tab by two spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the top of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only Skaffold with buildx support knows “%1”; the published one refuses the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” cannot be together in %3: keep one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is known from %2 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no longer known; %2 was the last version with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only Skaffold with buildx support knows “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs below “%2”, not into %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no settings, so “%2” is not known there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“apiVersion” is missing: without it Skaffold does not read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “apiVersion: %1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no version of skaffold.yaml; the newest known is “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is checked as %2, the oldest version that is fully known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a skaffold.yaml begins with keys such as “apiVersion” and “build”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mapping of names to values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no value, so Skaffold behaves as if it was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2, and this is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a list with one item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a text; Skaffold takes this as “%2”, other tools may not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skaffold takes “%1” as %2, other tools read a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a whole number; Skaffold takes this as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; known are “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Check that the keychain service runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain is locked or refused access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain reported “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot remove the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain service does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot store the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the list of secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or correct the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets last until Kitwright is closed, because %1. Start a keychain service such as GNOME Keyring or KWallet to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits, dots, dashes or underscores, the first no dot or dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its value is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its value is larger than %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The file was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old content is still there; free space or allow writing, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed by another program since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both, then reload the file or overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit does not fit the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file that can be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the file to UTF-8 with usual line ends, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than 100 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a NUL byte, as binary files do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a carriage return without a line feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds bytes that are not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>control characters are not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the aliases expand to too much data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list or a mapping cannot be a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key “%1” is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new document must start with “---”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this text follows the end of the document; check its indentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a second %YAML line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a second %TAG line for the same handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value has one anchor at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value has one tag at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag handle “%1” is not declared by a %TAG line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no anchor “%1” above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the anchor “%1” holds itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the nesting is deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list item starting with “-” is expected here; check the indentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key is expected here; check the indentation of this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list in “[ ]” needs “,” or its closing “]” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mapping in “{ }” needs “,” or its closing “}” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no such document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several items match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like build.artifacts[0].docker.target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted key has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“[” has no “]”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“[ ]” holds a number from 0, or key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab character cannot be used as indentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot start a value here; put quotes around the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is no “key: value”; a colon is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list item cannot start here; put it on its own line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key cannot start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second “key: value” cannot follow on the same line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directive has no valid name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%TAG needs a handle such as “!name!”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the handle of %TAG must end with “!”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%TAG needs a prefix behind its handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%%1” is no directive of YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directive has text behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skaffold reads YAML 1.1 only; remove the %YAML line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of an anchor or alias has letters, digits, “-” and “_” only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag “!&lt;” has no closing “&gt;”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a space must follow the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%” in a tag needs two hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the indentation of a block text is 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of “|” and “&gt;” starts on the next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“\%1” means nothing in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“\%1” needs %2 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the escape stands for no character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quoted text has no closing quote before the document ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quoted text has no closing quote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::controls::CommandStrip</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::models::ActivityModel</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::models::BuilderModel</name>
    <message>
        <source>%1, BuildKit %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::models::ImageModel</name>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown content</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diff ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestations %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::shell::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::shell::Header</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command    Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builder %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builder %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::shell::MainWindow</name>
    <message>
        <source>&amp;Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a skaffold.yaml in it. Or drop it on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;practice project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two images, two platforms, and no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New builder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask every builder again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a &amp;command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the bottom &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Kitwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the bottom panel (Ctrl+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Activity %n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a folder with a skaffold.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Kitwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kitwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for skaffold.yaml and BuildKit builders.
Qt %1. Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::shell::PlaceBar</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::shell::PlaceButton</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::ActivityPanel</name>
    <message>
        <source>Running and finished tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::AppearancePage</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::BuilderDelegate</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::BuildersPage</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask every node again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builders and their nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes of the builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BuildKit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* claimed with --platform, the rest detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, asking</source>
        <comment>count of builders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s own builder belongs to its context and cannot be removed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the builder %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its build cache goes with it, except for a remote builder, which is only forgotten here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::CreateBuilderPage</name>
    <message>
        <source>Create builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by buildx when empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claimed, for example linux/arm64; empty: as detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute path; only this authority is trusted then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute path of your client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: host of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key=value, separated by spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption (mTLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A builder is created without asking its endpoint; its state shows afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New builder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BuildKit in a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods in a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a BuildKit that already runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tcp://, unix://, ssh://, docker-container:// or kube-pod://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Docker context or host; empty: the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::DetailPane</name>
    <message>
        <source>Details of the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::ImagesPage</name>
    <message>
        <source>Look at an image in a registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a reference above, for example localhost:5000/demo_app:latest. Its index, platforms, layers, attestations and build cache are read; nothing is pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an image: nothing to pull or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n with a result</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Image index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less, because layers are shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n platform(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image reference, such as localhost:5000/demo_app:latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this image are missing in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::LayerPicture</name>
    <message>
        <source>Layers of each platform, sized by their bytes; the list beside it holds the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::ProjectPage</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of skaffold.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::views::StartPage</name>
    <message>
        <source>Start with a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is a folder with a skaffold.yaml. Opening one reads files and nothing else: no command is run and no connection is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kw::workspace::Workspace</name>
    <message>
        <source>Cannot open the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that has a skaffold.yaml in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder may not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or open it as a user who may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder has no skaffold.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that holds it, or the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for skaffold.yaml and BuildKit builders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
