<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Kitwright</source>
        <translation>Acerca de Kitwright</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>preguntando</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no se encuentra</translation>
    </message>
    <message>
        <source>%1, engine %2</source>
        <translation>%1, motor %2</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>A workbench for skaffold.yaml and BuildKit builders.</source>
        <translation>Un taller para skaffold.yaml y los builders de BuildKit.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Build</name>
    <message>
        <source>Build this platform on a node of its own architecture, or install an emulator on the node</source>
        <translation>Construya esta plataforma en un nodo de su propia arquitectura o instale un emulador en el nodo</translation>
    </message>
    <message>
        <source>Create the builder, or choose another one</source>
        <translation>Cree el builder o elija otro</translation>
    </message>
    <message>
        <source>Check that the builder&apos;s nodes run and can be reached</source>
        <translation>Compruebe que los nodos del builder funcionan y son accesibles</translation>
    </message>
    <message>
        <source>Start the Docker engine, or choose a builder that does not need it</source>
        <translation>Inicie el motor de Docker o elija un builder que no lo necesite</translation>
    </message>
    <message>
        <source>Free disk space on the node: prune its build cache</source>
        <translation>Libere espacio en el disco del nodo: pode su caché de construcción</translation>
    </message>
    <message>
        <source>Log in to the registry with an account that may push there</source>
        <translation>Inicie sesión en el registro con una cuenta que pueda subir imágenes allí</translation>
    </message>
    <message>
        <source>Mark the registry as insecure (plain HTTP) in the builder&apos;s configuration</source>
        <translation>Marque el registro como inseguro (HTTP sin cifrar) en la configuración del builder</translation>
    </message>
    <message>
        <source>Check that the host runs and that its name is right</source>
        <translation>Compruebe que el host funciona y que su nombre es correcto</translation>
    </message>
    <message>
        <source>Check the path and the name of the file, and .dockerignore</source>
        <translation>Compruebe la ruta y el nombre del archivo, y .dockerignore</translation>
    </message>
    <message>
        <source>Check that the file is in the build context and that .dockerignore keeps it</source>
        <translation>Compruebe que el archivo está en el contexto de construcción y que .dockerignore no lo excluye</translation>
    </message>
    <message>
        <source>Give the build the secret that the step asks for</source>
        <translation>Dé a la construcción el secreto que pide el paso</translation>
    </message>
    <message>
        <source>Name a stage that the Dockerfile has</source>
        <translation>Indique una etapa que exista en el Dockerfile</translation>
    </message>
    <message>
        <source>the command ended with exit status %1 and no message</source>
        <translation>la orden terminó con el estado de salida %1 y sin mensaje</translation>
    </message>
    <message>
        <source>“%1” was not built</source>
        <translation>“%1” no se construyó</translation>
    </message>
    <message>
        <source>The result of “%1” is not known</source>
        <translation>No se conoce el resultado de “%1”</translation>
    </message>
    <message>
        <source>the build wrote no metadata file (%1)</source>
        <translation>la construcción no escribió el archivo de metadatos (%1)</translation>
    </message>
    <message>
        <source>the metadata file of the build is no JSON object</source>
        <translation>el archivo de metadatos de la construcción no es un objeto JSON</translation>
    </message>
    <message>
        <source>the metadata file of the build names no image digest</source>
        <translation>el archivo de metadatos de la construcción no indica ningún digest de imagen</translation>
    </message>
    <message>
        <source>Check that the build exports an image: with --push or --load</source>
        <translation>Compruebe que la construcción exporta una imagen: con --push o --load</translation>
    </message>
    <message>
        <source>The build cannot start</source>
        <translation>La construcción no puede empezar</translation>
    </message>
    <message>
        <source>“%1” would be built twice</source>
        <translation>“%1” se construiría dos veces</translation>
    </message>
    <message>
        <source>“%1” requires “%2”, which is not built here</source>
        <translation>“%1” requiere “%2”, que no se construye aquí</translation>
    </message>
    <message>
        <source>“%1” requires itself, directly or through others</source>
        <translation>“%1” se requiere a sí mismo, directamente o a través de otros</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>Construir %1</translation>
    </message>
    <message>
        <source>The build was stopped from outside</source>
        <translation>La construcción se detuvo desde fuera</translation>
    </message>
    <message>
        <source>After the build of %1</source>
        <translation>Tras la construcción de %1</translation>
    </message>
    <message>
        <source>The history of builds cannot be read</source>
        <translation>No se puede leer el historial de construcciones</translation>
    </message>
    <message>
        <source>The history of builds cannot be written</source>
        <translation>No se puede escribir el historial de construcciones</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>no se puede crear la carpeta %1</translation>
    </message>
    <message>
        <source>The history of builds is left alone</source>
        <translation>El historial de construcciones no se toca</translation>
    </message>
    <message>
        <source>a newer version of this program wrote it</source>
        <translation>lo escribió una versión más nueva de este programa</translation>
    </message>
    <message>
        <source>Use the newer version, or move the file away.</source>
        <translation>Use la versión más nueva, o aparte el archivo.</translation>
    </message>
    <message>
        <source>This build is not in the history any more</source>
        <translation>Esta construcción ya no está en el historial</translation>
    </message>
    <message>
        <source>Skaffold&apos;s result file does not name the image</source>
        <translation>El archivo de resultado de Skaffold no nombra la imagen</translation>
    </message>
</context>
<context>
    <name>Buildx</name>
    <message>
        <source>Asking</source>
        <translation>Preguntando</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin iniciar</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>Sacar %1 de %2</translation>
    </message>
    <message>
        <source>Add a node to %1</source>
        <translation>Añadir un nodo a %1</translation>
    </message>
    <message>
        <source>Create builder %1</source>
        <translation>Crear el builder %1</translation>
    </message>
    <message>
        <source>Cannot take the node out of the builder</source>
        <translation>No se puede sacar el nodo del builder</translation>
    </message>
    <message>
        <source>Cannot add the node</source>
        <translation>No se puede añadir el nodo</translation>
    </message>
    <message>
        <source>Cannot create the builder</source>
        <translation>No se puede crear el builder</translation>
    </message>
    <message>
        <source>Use builder %1</source>
        <translation>Usar el builder %1</translation>
    </message>
    <message>
        <source>Cannot choose the builder</source>
        <translation>No se puede elegir el builder</translation>
    </message>
    <message>
        <source>Stop builder %1</source>
        <translation>Detener el builder %1</translation>
    </message>
    <message>
        <source>Cannot stop the builder</source>
        <translation>No se puede detener el builder</translation>
    </message>
    <message>
        <source>Remove builder %1</source>
        <translation>Eliminar el builder %1</translation>
    </message>
    <message>
        <source>Cannot remove the builder</source>
        <translation>No se puede eliminar el builder</translation>
    </message>
    <message>
        <source>Start builder %1</source>
        <translation>Iniciar el builder %1</translation>
    </message>
    <message>
        <source>Cannot start the builder</source>
        <translation>No se puede iniciar el builder</translation>
    </message>
    <message>
        <source>Disk use of %1</source>
        <translation>Uso de disco de %1</translation>
    </message>
    <message>
        <source>Cannot ask for the disk use</source>
        <translation>No se puede consultar el uso de disco</translation>
    </message>
    <message>
        <source>Prune the cache of %1</source>
        <translation>Podar la caché de %1</translation>
    </message>
    <message>
        <source>Cannot prune the cache</source>
        <translation>No se puede podar la caché</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Preguntar a %1</translation>
    </message>
    <message>
        <source>The node does not answer</source>
        <translation>El nodo no responde</translation>
    </message>
    <message>
        <source>Ask %1 why it does not answer</source>
        <translation>Preguntar a %1 por qué no responde</translation>
    </message>
    <message>
        <source>a kubernetes builder takes no endpoint</source>
        <translation>un builder de kubernetes no lleva punto de acceso</translation>
    </message>
    <message>
        <source>The cluster comes from KUBECONFIG or the Docker context.</source>
        <translation>El clúster sale de KUBECONFIG o del contexto de Docker.</translation>
    </message>
    <message>
        <source>a remote builder needs an endpoint</source>
        <translation>un builder remote necesita un punto de acceso</translation>
    </message>
    <message>
        <source>Write it like tcp://host:1234.</source>
        <translation>Escríbalo como tcp://host:1234.</translation>
    </message>
    <message>
        <source>the endpoint&apos;s scheme is not known</source>
        <translation>el esquema del punto de acceso no se conoce</translation>
    </message>
    <message>
        <source>Use tcp://, unix://, ssh://, docker-container:// or kube-pod://.</source>
        <translation>Use tcp://, unix://, ssh://, docker-container:// o kube-pod://.</translation>
    </message>
    <message>
        <source>the endpoint names no place</source>
        <translation>el punto de acceso no indica ningún lugar</translation>
    </message>
    <message>
        <source>the endpoint has no port</source>
        <translation>el punto de acceso no tiene puerto</translation>
    </message>
    <message>
        <source>TLS needs the CA&apos;s certificate</source>
        <translation>TLS necesita el certificado de la CA</translation>
    </message>
    <message>
        <source>Give cacert.</source>
        <translation>Indique cacert.</translation>
    </message>
    <message>
        <source>a client certificate and its key come together</source>
        <translation>un certificado de cliente y su clave van juntos</translation>
    </message>
    <message>
        <source>Give cert and key.</source>
        <translation>Indique cert y key.</translation>
    </message>
    <message>
        <source>the path must be absolute</source>
        <translation>la ruta debe ser absoluta</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>el archivo no se puede leer</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Compruebe la ruta.</translation>
    </message>
    <message>
        <source>the driver has no such option</source>
        <translation>el driver no tiene esa opción</translation>
    </message>
    <message>
        <source>It knows: %1.</source>
        <translation>Conoce: %1.</translation>
    </message>
    <message>
        <source>a remote BuildKit takes no flags and no configuration from here</source>
        <translation>un BuildKit remoto no admite opciones ni configuración desde aquí</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>hace falta un nombre</translation>
    </message>
    <message>
        <source>this is no name</source>
        <translation>esto no es un nombre</translation>
    </message>
    <message>
        <source>A name starts with a letter and has letters, digits, “.”, “_” and “-”.</source>
        <translation>Un nombre empieza por una letra y tiene letras, cifras, “.”, “_” y “-”.</translation>
    </message>
    <message>
        <source>the name default belongs to Docker&apos;s own builder</source>
        <translation>el nombre default pertenece al builder propio de Docker</translation>
    </message>
    <message>
        <source>the node that leaves is not named</source>
        <translation>no se indica el nodo que sale</translation>
    </message>
    <message>
        <source>there is no such driver</source>
        <translation>no existe ese driver</translation>
    </message>
    <message>
        <source>Use docker-container, kubernetes or remote.</source>
        <translation>Use docker-container, kubernetes o remote.</translation>
    </message>
    <message>
        <source>this is no platform</source>
        <translation>esto no es una plataforma</translation>
    </message>
    <message>
        <source>Write it like linux/arm64.</source>
        <translation>Escríbala como linux/arm64.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>falta cerrar unas comillas</translation>
    </message>
    <message>
        <source>this is no docker buildx create command</source>
        <translation>esto no es una orden docker buildx create</translation>
    </message>
    <message>
        <source>this option needs a value</source>
        <translation>esta opción necesita un valor</translation>
    </message>
    <message>
        <source>this option is not known</source>
        <translation>esta opción no se conoce</translation>
    </message>
    <message>
        <source>only one endpoint can be given</source>
        <translation>solo se puede indicar un punto de acceso</translation>
    </message>
    <message>
        <source>Cannot read the list of builders</source>
        <translation>No se puede leer la lista de builders</translation>
    </message>
    <message>
        <source>buildx printed no JSON</source>
        <translation>buildx no imprimió JSON</translation>
    </message>
    <message>
        <source>buildx 0.13 or newer is needed.</source>
        <translation>Hace falta buildx 0.13 o posterior.</translation>
    </message>
    <message>
        <source>Cannot read a file of the builder store</source>
        <translation>No se puede leer un archivo del almacén de builders</translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation>no contiene un objeto JSON</translation>
    </message>
    <message>
        <source>it is no JSON from byte %1</source>
        <translation>deja de ser JSON en el byte %1</translation>
    </message>
    <message>
        <source>Broken instance file</source>
        <translation>Archivo de instancia roto</translation>
    </message>
    <message>
        <source>Move the file aside: as long as it is there, every buildx command fails.</source>
        <translation>Aparte el archivo: mientras esté ahí, todas las órdenes de buildx fallan.</translation>
    </message>
    <message>
        <source>The builder has changed</source>
        <translation>El builder ha cambiado</translation>
    </message>
    <message numerus="yes">
        <source>it has %n nodes</source>
        <translation>
            <numerusform>tiene %n nodo</numerusform>
            <numerusform>tiene %n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>you may not use Docker&apos;s socket</source>
        <translation>no tiene permiso para usar el socket de Docker</translation>
    </message>
    <message>
        <source>Add your user to the group docker and log in again, or use rootless Docker.</source>
        <translation>Añada su usuario al grupo docker y vuelva a iniciar sesión, o use Docker sin root.</translation>
    </message>
    <message>
        <source>Docker&apos;s engine does not answer</source>
        <translation>el motor de Docker no responde</translation>
    </message>
    <message>
        <source>Start the engine, or check DOCKER_HOST and the Docker context.</source>
        <translation>Inicie el motor, o compruebe DOCKER_HOST y el contexto de Docker.</translation>
    </message>
    <message>
        <source>Docker has no buildx plugin</source>
        <translation>Docker no tiene el complemento buildx</translation>
    </message>
    <message>
        <source>Install docker-buildx (docker-buildx-plugin in Docker&apos;s own packages).</source>
        <translation>Instale docker-buildx (docker-buildx-plugin en los paquetes propios de Docker).</translation>
    </message>
    <message>
        <source>the CA that was given did not sign the server&apos;s certificate</source>
        <translation>la CA indicada no firmó el certificado del servidor</translation>
    </message>
    <message>
        <source>Give the CA that signed it as cacert; the system&apos;s CAs are not used.</source>
        <translation>Indique como cacert la CA que lo firmó; las del sistema no se usan.</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is for other names</source>
        <translation>el certificado del servidor es para otros nombres</translation>
    </message>
    <message>
        <source>Set servername to a name that the certificate has, or renew the certificate.</source>
        <translation>Ponga en servername un nombre que tenga el certificado, o renueve el certificado.</translation>
    </message>
    <message>
        <source>a certificate has expired</source>
        <translation>un certificado ha caducado</translation>
    </message>
    <message>
        <source>Renew the certificate, and check the clocks of both machines.</source>
        <translation>Renueve el certificado y compruebe los relojes de ambas máquinas.</translation>
    </message>
    <message>
        <source>the server wants a client certificate</source>
        <translation>el servidor quiere un certificado de cliente</translation>
    </message>
    <message>
        <source>the server speaks no TLS</source>
        <translation>el servidor no habla TLS</translation>
    </message>
    <message>
        <source>Leave out the TLS options, or switch TLS on in the server.</source>
        <translation>Quite las opciones de TLS, o active TLS en el servidor.</translation>
    </message>
    <message>
        <source>a certificate file cannot be read</source>
        <translation>un archivo de certificado no se puede leer</translation>
    </message>
    <message>
        <source>Check the paths of cacert, cert and key.</source>
        <translation>Compruebe las rutas de cacert, cert y key.</translation>
    </message>
    <message>
        <source>it refuses the connection</source>
        <translation>rechaza la conexión</translation>
    </message>
    <message>
        <source>Check that BuildKit runs there and that the port is right.</source>
        <translation>Compruebe que BuildKit funciona allí y que el puerto es correcto.</translation>
    </message>
    <message>
        <source>the name of the host is not known</source>
        <translation>el nombre del host no se conoce</translation>
    </message>
    <message>
        <source>Check the spelling and the name server.</source>
        <translation>Compruebe cómo está escrito y el servidor de nombres.</translation>
    </message>
    <message>
        <source>there is no way to the host</source>
        <translation>no hay camino hasta el host</translation>
    </message>
    <message>
        <source>Check the network, the firewall and a VPN.</source>
        <translation>Compruebe la red, el cortafuegos y la VPN.</translation>
    </message>
    <message>
        <source>a file or socket is not there</source>
        <translation>falta un archivo o un socket</translation>
    </message>
    <message>
        <source>the server ended the connection before it spoke BuildKit&apos;s protocol</source>
        <translation>el servidor cerró la conexión antes de hablar el protocolo de BuildKit</translation>
    </message>
    <message>
        <source>When the server wants TLS, give cacert, cert and key.</source>
        <translation>Cuando el servidor quiera TLS, indique cacert, cert y key.</translation>
    </message>
    <message>
        <source>the port is open, but nothing answers there</source>
        <translation>el puerto está abierto, pero nadie responde</translation>
    </message>
    <message>
        <source>Check that it is BuildKit that listens on this port.</source>
        <translation>Compruebe que es BuildKit quien escucha en este puerto.</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>no responde a tiempo</translation>
    </message>
    <message>
        <source>Check the endpoint and its TLS options.</source>
        <translation>Compruebe el punto de acceso y sus opciones de TLS.</translation>
    </message>
    <message>
        <source>SSH refused the key</source>
        <translation>SSH rechazó la clave</translation>
    </message>
    <message>
        <source>Check that ssh to this host works without a question.</source>
        <translation>Compruebe que ssh entra en este host sin preguntar nada.</translation>
    </message>
    <message>
        <source>there is no such container</source>
        <translation>no existe ese contenedor</translation>
    </message>
    <message>
        <source>Check the container&apos;s name and that it runs.</source>
        <translation>Compruebe el nombre del contenedor y que está en marcha.</translation>
    </message>
    <message>
        <source>a builder of this name exists</source>
        <translation>ya existe un builder con este nombre</translation>
    </message>
    <message>
        <source>Choose another name, or add a node to the existing builder.</source>
        <translation>Elija otro nombre, o añada un nodo al builder que ya existe.</translation>
    </message>
    <message>
        <source>a Docker context has this name</source>
        <translation>un contexto de Docker tiene este nombre</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>the builder uses another driver</source>
        <translation>el builder usa otro driver</translation>
    </message>
    <message>
        <source>All nodes of a builder share one driver: create a new builder.</source>
        <translation>Todos los nodos de un builder comparten el driver: cree un builder nuevo.</translation>
    </message>
    <message>
        <source>another node of this builder has the same endpoint</source>
        <translation>otro nodo de este builder tiene el mismo punto de acceso</translation>
    </message>
    <message>
        <source>there is no builder of this name to add to</source>
        <translation>no hay ningún builder con este nombre al que añadir</translation>
    </message>
    <message>
        <source>kitw builders ls shows the names.</source>
        <translation>kitw builders ls muestra los nombres.</translation>
    </message>
    <message>
        <source>there is no builder of this name</source>
        <translation>no hay ningún builder con este nombre</translation>
    </message>
    <message>
        <source>it is the builder&apos;s last node</source>
        <translation>es el último nodo del builder</translation>
    </message>
    <message>
        <source>Remove the builder instead.</source>
        <translation>Elimine el builder en su lugar.</translation>
    </message>
    <message>
        <source>it belongs to a Docker context</source>
        <translation>pertenece a un contexto de Docker</translation>
    </message>
    <message>
        <source>docker context rm removes the context.</source>
        <translation>docker context rm elimina el contexto.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>Prune the builder&apos;s cache, or set rules for its size.</source>
        <translation>Pode la caché del builder, o fije reglas para su tamaño.</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is for %1, not for %2</source>
        <translation>el certificado del servidor es para %1, no para %2</translation>
    </message>
    <message>
        <source>The builder does not answer</source>
        <translation>El builder no responde</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>código de salida %1</translation>
    </message>
    <message>
        <source>Install Docker&apos;s command line and the buildx plugin.</source>
        <translation>Instale la línea de órdenes de Docker y el complemento buildx.</translation>
    </message>
</context>
<context>
    <name>Dockerfile</name>
    <message>
        <source>it holds no instruction</source>
        <translation>no contiene ninguna instrucción</translation>
    </message>
    <message>
        <source>A Dockerfile begins with FROM.</source>
        <translation>Un Dockerfile empieza por FROM.</translation>
    </message>
    <message>
        <source>Cannot read the Dockerfile</source>
        <translation>No se puede leer el Dockerfile</translation>
    </message>
    <message>
        <source>unknown instruction: %1</source>
        <translation>instrucción desconocida: %1</translation>
    </message>
    <message>
        <source>Each line begins with an instruction such as COPY or RUN.</source>
        <translation>Cada línea empieza por una instrucción como COPY o RUN.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>Escriba %1.</translation>
    </message>
    <message>
        <source>%1 has no arguments</source>
        <translation>%1 no tiene argumentos</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Diga a qué se refiere.</translation>
    </message>
    <message>
        <source>the heredoc “%1” is not closed</source>
        <translation>falta cerrar el heredoc “%1”</translation>
    </message>
    <message>
        <source>End it with a line that holds %1 alone.</source>
        <translation>Termínelo con una línea que contenga solo %1.</translation>
    </message>
    <message>
        <source>%1 needs a source and a destination</source>
        <translation>%1 necesita un origen y un destino</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Añada lo que falta.</translation>
    </message>
    <message>
        <source>FROM takes an image, or an image with AS and a name</source>
        <translation>FROM lleva una imagen, o una imagen con AS y un nombre</translation>
    </message>
    <message>
        <source>Write FROM image AS name.</source>
        <translation>Escriba FROM imagen AS nombre.</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>ocupa más de 16 MiB</translation>
    </message>
    <message>
        <source>Check whether it is a Dockerfile.</source>
        <translation>Compruebe si es un Dockerfile.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>no existe ese archivo</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>Correct “docker.dockerfile” or “context” in skaffold.yaml.</source>
        <translation>Corrija “docker.dockerfile” o “context” en skaffold.yaml.</translation>
    </message>
    <message>
        <source>Cannot read the ignore file</source>
        <translation>No se puede leer el archivo de exclusiones</translation>
    </message>
    <message>
        <source>“!” stands alone</source>
        <translation>“!” está solo</translation>
    </message>
    <message>
        <source>Write the pattern of what is kept behind it.</source>
        <translation>Escriba detrás el patrón de lo que se conserva.</translation>
    </message>
    <message>
        <source>the pattern “%1” has no meaning</source>
        <translation>el patrón “%1” no tiene sentido</translation>
    </message>
    <message>
        <source>Close its brackets.</source>
        <translation>Cierre sus corchetes.</translation>
    </message>
    <message>
        <source>Cannot tell what goes into the image</source>
        <translation>No se sabe qué entra en la imagen</translation>
    </message>
    <message>
        <source>its base image is still to be built</source>
        <translation>su imagen base está por construir</translation>
    </message>
    <message>
        <source>Use another tag policy, such as gitCommit, for images that build on each other.</source>
        <translation>Use otra política de etiquetas, como gitCommit, para imágenes que se apoyan unas en otras.</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>“%1” no se puede leer</translation>
    </message>
    <message>
        <source>Close its quotes and braces.</source>
        <translation>Cierre sus comillas y llaves.</translation>
    </message>
    <message>
        <source>file pattern [%1] must match at least one file</source>
        <translation>el patrón de archivos [%1] debe coincidir al menos con un archivo</translation>
    </message>
    <message>
        <source>Correct the source, or the context “%1”.</source>
        <translation>Corrija el origen, o el contexto “%1”.</translation>
    </message>
</context>
<context>
    <name>FileWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>%1 artifact</source>
        <translation>Artefacto %1</translation>
    </message>
    <message>
        <source>Named contexts</source>
        <translation>Contextos con nombre</translation>
    </message>
    <message>
        <source>Further places that the Dockerfile takes files from by name, as in `FROM name` or `COPY --from=name`: a folder beside the project, an image, a repository.</source>
        <translation>Otros lugares de los que el Dockerfile toma archivos por su nombre, como en `FROM nombre` o `COPY --from=nombre`: una carpeta junto al proyecto, una imagen, un repositorio.</translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message>
        <source>it points to entry %1 of %2</source>
        <translation>apunta a la entrada %1 de %2</translation>
    </message>
    <message>
        <source>the records have too many inputs</source>
        <translation>los registros de la caché tienen demasiadas entradas</translation>
    </message>
    <message>
        <source>its layers or records refer to each other in a circle</source>
        <translation>sus capas o sus registros se refieren unos a otros en círculo</translation>
    </message>
    <message>
        <source>its records refer to each other in a circle</source>
        <translation>sus registros se refieren unos a otros en círculo</translation>
    </message>
    <message>
        <source>“%1” is not a digest</source>
        <translation>“%1” no es un digest</translation>
    </message>
    <message>
        <source>A digest is an algorithm and hexadecimal digits in lower case: sha256 and 64 digits.</source>
        <translation>Un digest es un algoritmo y cifras hexadecimales en minúsculas: sha256 y 64 cifras.</translation>
    </message>
    <message>
        <source>the colon after the algorithm is missing</source>
        <translation>faltan los dos puntos tras el algoritmo</translation>
    </message>
    <message>
        <source>the algorithm “%1” is not one of sha256, sha384, sha512</source>
        <translation>el algoritmo “%1” no es sha256, sha384 ni sha512</translation>
    </message>
    <message>
        <source>“%1” at position %2 is not a hexadecimal digit in lower case</source>
        <translation>“%1” en la posición %2 no es una cifra hexadecimal en minúsculas</translation>
    </message>
    <message>
        <source>it has %1 digits instead of %2</source>
        <translation>tiene %1 cifras en lugar de %2</translation>
    </message>
    <message>
        <source>Provenance, SLSA %1</source>
        <translation>Procedencia, SLSA %1</translation>
    </message>
    <message>
        <source>SBOM, SPDX</source>
        <translation>SBOM, SPDX</translation>
    </message>
    <message>
        <source>SBOM, CycloneDX</source>
        <translation>SBOM, CycloneDX</translation>
    </message>
    <message>
        <source>Statement of a type not known</source>
        <translation>Declaración de tipo desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n paquete</numerusform>
            <numerusform>%n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>the chosen builder does not exist</source>
        <translation>el builder elegido no existe</translation>
    </message>
    <message>
        <source>Choose another builder.</source>
        <translation>Elija otro builder.</translation>
    </message>
    <message>
        <source>the registry %1 answers in plain HTTP, and HTTPS was tried</source>
        <translation>el registro %1 responde en HTTP sin cifrar, y se probó HTTPS</translation>
    </message>
    <message>
        <source>Give the builder a BuildKit configuration with http = true for %1.</source>
        <translation>Dé al builder una configuración de BuildKit con http = true para %1.</translation>
    </message>
    <message>
        <source>the certificate of %1 could not be verified</source>
        <translation>no se pudo verificar el certificado de %1</translation>
    </message>
    <message>
        <source>Install the registry&apos;s CA, or name it in the builder&apos;s BuildKit configuration.</source>
        <translation>Instale la CA del registro, o indíquela en la configuración de BuildKit del builder.</translation>
    </message>
    <message>
        <source>no TLS connection to %1 came about</source>
        <translation>no se estableció ninguna conexión TLS con %1</translation>
    </message>
    <message>
        <source>Check the port and whether the registry speaks HTTPS.</source>
        <translation>Compruebe el puerto y si el registro habla HTTPS.</translation>
    </message>
    <message>
        <source>nothing listens at %1</source>
        <translation>nadie escucha en %1</translation>
    </message>
    <message>
        <source>Start the registry or correct its port.</source>
        <translation>Inicie el registro o corrija su puerto.</translation>
    </message>
    <message>
        <source>the name %1 is not known to DNS</source>
        <translation>el DNS no conoce el nombre %1</translation>
    </message>
    <message>
        <source>Check the registry&apos;s name and the network.</source>
        <translation>Compruebe el nombre del registro y la red.</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 no respondió a tiempo</translation>
    </message>
    <message>
        <source>Check the network and the proxy.</source>
        <translation>Compruebe la red y el proxy.</translation>
    </message>
    <message>
        <source>%1 limits the number of requests, and the limit is reached</source>
        <translation>%1 limita el número de peticiones, y se alcanzó el límite</translation>
    </message>
    <message>
        <source>Log in, wait, or use a mirror.</source>
        <translation>Inicie sesión, espere, o use un espejo.</translation>
    </message>
    <message>
        <source>%1 does not accept the credentials, or none are stored</source>
        <translation>%1 no acepta las credenciales, o no hay ninguna guardada</translation>
    </message>
    <message>
        <source>Run docker login %1.</source>
        <translation>Ejecute docker login %1.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to read the image</source>
        <translation>%1 no permite que esta cuenta lea la imagen</translation>
    </message>
    <message>
        <source>Check the account&apos;s rights on the repository.</source>
        <translation>Compruebe los permisos de la cuenta sobre el repositorio.</translation>
    </message>
    <message>
        <source>the repository does not exist in %1, or it is private</source>
        <translation>el repositorio no existe en %1, o es privado</translation>
    </message>
    <message>
        <source>Check the name, or run docker login %1.</source>
        <translation>Compruebe el nombre, o ejecute docker login %1.</translation>
    </message>
    <message>
        <source>%1 has no such image</source>
        <translation>%1 no tiene esa imagen</translation>
    </message>
    <message>
        <source>Check the repository and the tag.</source>
        <translation>Compruebe el repositorio y la etiqueta.</translation>
    </message>
    <message>
        <source>the reference is not well formed</source>
        <translation>la referencia no está bien formada</translation>
    </message>
    <message>
        <source>Cannot read the image</source>
        <translation>No se puede leer la imagen</translation>
    </message>
    <message>
        <source>Reading the image was cancelled</source>
        <translation>Se canceló la lectura de la imagen</translation>
    </message>
    <message>
        <source>the answer is larger than %1</source>
        <translation>la respuesta supera %1</translation>
    </message>
    <message>
        <source>Cannot trust the registry&apos;s answer</source>
        <translation>No se puede confiar en la respuesta del registro</translation>
    </message>
    <message>
        <source>its content has the digest %1</source>
        <translation>su contenido tiene el digest %1</translation>
    </message>
    <message>
        <source>The object is damaged, or something between here and the registry changes it.</source>
        <translation>El objeto está dañado, o algo entre este equipo y el registro lo cambia.</translation>
    </message>
    <message>
        <source>the object is said to have %1</source>
        <translation>se dice que el objeto tiene %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Leer %1</translation>
    </message>
    <message>
        <source>Cannot read the registry&apos;s answer</source>
        <translation>No se puede leer la respuesta del registro</translation>
    </message>
    <message>
        <source>Push the image again, or check with another tool whether the registry is sound.</source>
        <translation>Suba la imagen otra vez, o compruebe con otra herramienta si el registro está sano.</translation>
    </message>
    <message>
        <source>it is larger than %1</source>
        <translation>supera %1</translation>
    </message>
    <message>
        <source>An index or manifest is never that large; the object may be something else.</source>
        <translation>Un índice o un manifiesto nunca es tan grande; el objeto puede ser otra cosa.</translation>
    </message>
    <message>
        <source>it is not JSON at byte %1: %2</source>
        <translation>deja de ser JSON en el byte %1: %2</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>“%1” is not a list</source>
        <translation>“%1” no es una lista</translation>
    </message>
    <message>
        <source>“%1” has %2 entries, more than %3</source>
        <translation>“%1” tiene %2 entradas, más de %3</translation>
    </message>
    <message>
        <source>an entry is not a JSON object</source>
        <translation>una entrada no es un objeto JSON</translation>
    </message>
    <message>
        <source>it is a Docker manifest of schema 1, a format that was given up in 2017</source>
        <translation>es un manifiesto de Docker con el esquema 1, un formato abandonado en 2017</translation>
    </message>
    <message>
        <source>Build and push the image again with a current client.</source>
        <translation>Construya y suba la imagen otra vez con un cliente actual.</translation>
    </message>
    <message>
        <source>it is neither an index nor a manifest</source>
        <translation>no es ni un índice ni un manifiesto</translation>
    </message>
    <message>
        <source>OCI layer</source>
        <translation>Capa OCI</translation>
    </message>
    <message>
        <source>Docker layer</source>
        <translation>Capa de Docker</translation>
    </message>
    <message>
        <source>%1, tar and zstd</source>
        <translation>%1, tar y zstd</translation>
    </message>
    <message>
        <source>%1, tar and gzip</source>
        <translation>%1, tar y gzip</translation>
    </message>
    <message>
        <source>%1, tar</source>
        <translation>%1, tar</translation>
    </message>
    <message>
        <source>Docker manifest list</source>
        <translation>Lista de manifiestos de Docker</translation>
    </message>
    <message>
        <source>OCI image index</source>
        <translation>Índice de imagen OCI</translation>
    </message>
    <message>
        <source>Docker image manifest</source>
        <translation>Manifiesto de imagen de Docker</translation>
    </message>
    <message>
        <source>OCI image manifest</source>
        <translation>Manifiesto de imagen OCI</translation>
    </message>
    <message>
        <source>Docker manifest, schema 1</source>
        <translation>Manifiesto de Docker, esquema 1</translation>
    </message>
    <message>
        <source>Image config</source>
        <translation>Configuración de imagen</translation>
    </message>
    <message>
        <source>BuildKit cache config</source>
        <translation>Configuración de caché de BuildKit</translation>
    </message>
    <message>
        <source>in-toto statement</source>
        <translation>Declaración in-toto</translation>
    </message>
    <message>
        <source>Write it as REGISTRY/PATH:TAG or REGISTRY/PATH@DIGEST, like registry.example/team/app:1.2.</source>
        <translation>Escríbala como REGISTRO/RUTA:ETIQUETA o REGISTRO/RUTA@DIGEST, por ejemplo registry.example/team/app:1.2.</translation>
    </message>
    <message>
        <source>“%1” is not an image reference</source>
        <translation>“%1” no es una referencia de imagen</translation>
    </message>
    <message>
        <source>the character “%1” at position %2 is not allowed in %3</source>
        <translation>el carácter “%1” en la posición %2 no se permite en %3</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>the port of the registry is missing after the colon</source>
        <translation>falta el puerto del registro tras los dos puntos</translation>
    </message>
    <message>
        <source>the port of the registry</source>
        <translation>el puerto del registro</translation>
    </message>
    <message>
        <source>the bracket around the registry&apos;s address is not closed</source>
        <translation>falta cerrar el corchete de la dirección del registro</translation>
    </message>
    <message>
        <source>the registry&apos;s address</source>
        <translation>la dirección del registro</translation>
    </message>
    <message>
        <source>the registry&apos;s address is empty</source>
        <translation>la dirección del registro está vacía</translation>
    </message>
    <message>
        <source>the registry&apos;s name</source>
        <translation>el nombre del registro</translation>
    </message>
    <message>
        <source>the registry&apos;s name “%1” has an empty part</source>
        <translation>el nombre del registro “%1” tiene una parte vacía</translation>
    </message>
    <message>
        <source>“%1” in the registry&apos;s name starts or ends with a dash</source>
        <translation>“%1” en el nombre del registro empieza o termina por un guion</translation>
    </message>
    <message>
        <source>the name of the repository</source>
        <translation>el nombre del repositorio</translation>
    </message>
    <message>
        <source>Use lower case letters: “%1”.</source>
        <translation>Use minúsculas: “%1”.</translation>
    </message>
    <message>
        <source>“%1” at position %2 must stand between letters or digits, as one dot, one or two underscores, or dashes</source>
        <translation>“%1” en la posición %2 debe ir entre letras o cifras, como un punto, uno o dos guiones bajos, o guiones</translation>
    </message>
    <message>
        <source>the name of the repository is missing</source>
        <translation>falta el nombre del repositorio</translation>
    </message>
    <message>
        <source>the name of the repository is longer than %1 characters</source>
        <translation>el nombre del repositorio tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>the part of the name at position %1 is empty</source>
        <translation>la parte del nombre en la posición %1 está vacía</translation>
    </message>
    <message>
        <source>the tag is missing after the colon</source>
        <translation>falta la etiqueta tras los dos puntos</translation>
    </message>
    <message>
        <source>the tag is longer than %1 characters</source>
        <translation>la etiqueta tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>una etiqueta</translation>
    </message>
    <message>
        <source>the tag starts with “%1”</source>
        <translation>la etiqueta empieza por “%1”</translation>
    </message>
    <message>
        <source>it is 64 hexadecimal digits, which names a local image by its identifier</source>
        <translation>son 64 cifras hexadecimales, que nombran una imagen local por su identificador</translation>
    </message>
    <message>
        <source>Write the repository in front: REPOSITORY@sha256:DIGITS.</source>
        <translation>Ponga delante el repositorio: REPOSITORIO@sha256:CIFRAS.</translation>
    </message>
    <message>
        <source>the digest after “@” is wrong: %1</source>
        <translation>el digest tras “@” es erróneo: %1</translation>
    </message>
    <message>
        <source>%1 in %2 layers, %3 records, %4 with a result</source>
        <translation>%1 en %2 capas, %3 registros, %4 con resultado</translation>
    </message>
    <message>
        <source>root</source>
        <translation>raíz</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>key only</source>
        <translation>solo clave</translation>
    </message>
    <message>
        <source>Build cache, no image</source>
        <translation>Caché de construcción, no es una imagen</translation>
    </message>
    <message>
        <source>Artifact, %1</source>
        <translation>Artefacto, %1</translation>
    </message>
    <message>
        <source>instruction not known</source>
        <translation>instrucción desconocida</translation>
    </message>
    <message>
        <source>Inline cache</source>
        <translation>Caché en línea</translation>
    </message>
    <message>
        <source>No attestations</source>
        <translation>Sin atestaciones</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Atestaciones</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n manifests and configs read</source>
        <translation>
            <numerusform>Completa: %n manifiesto o configuración leído</numerusform>
            <numerusform>Completa: %n manifiestos y configuraciones leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged: %n objects are missing or unreadable</source>
        <translation>
            <numerusform>Dañada: falta o no se puede leer %n objeto</numerusform>
            <numerusform>Dañada: faltan o no se pueden leer %n objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored %1, %2 less because layers are shared</source>
        <translation>Ocupa %1, %2 menos porque hay capas compartidas</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>Ocupa %1</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>Otra entrada</translation>
    </message>
    <message>
        <source>The image has no platform %1</source>
        <translation>La imagen no tiene la plataforma %1</translation>
    </message>
    <message>
        <source>it has no platforms</source>
        <translation>no tiene plataformas</translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation>tiene %1</translation>
    </message>
    <message>
        <source>nested index</source>
        <translation>índice anidado</translation>
    </message>
    <message>
        <source>manifest of %1</source>
        <translation>manifiesto de %1</translation>
    </message>
    <message>
        <source>config of %1</source>
        <translation>configuración de %1</translation>
    </message>
    <message>
        <source>attestations of %1</source>
        <translation>atestaciones de %1</translation>
    </message>
    <message>
        <source>cache config</source>
        <translation>configuración de caché</translation>
    </message>
</context>
<context>
    <name>Kitw</name>
    <message>
        <source>“%1 --help” lists what it takes</source>
        <translation>“%1 --help” enumera lo que admite</translation>
    </message>
    <message>
        <source>unknown verb “%1”</source>
        <translation>verbo desconocido “%1”</translation>
    </message>
    <message>
        <source>did you mean “%1 %2”?</source>
        <translation>¿quería decir “%1 %2”?</translation>
    </message>
    <message>
        <source>how the data is printed: %1</source>
        <translation>cómo se imprimen los datos: %1</translation>
    </message>
    <message>
        <source>tell every command that is run</source>
        <translation>decir cada orden que se ejecuta</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>mostrar esta ayuda</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>“%1” no es ni true ni false</translation>
    </message>
    <message>
        <source>unknown format “%1”; there is %2</source>
        <translation>formato desconocido “%1”; existe %2</translation>
    </message>
    <message>
        <source>did you mean “%1 --%2”?</source>
        <translation>¿quería decir “%1 --%2”?</translation>
    </message>
    <message>
        <source>wrong usage of “%1”</source>
        <translation>uso incorrecto de “%1”</translation>
    </message>
    <message>
        <source>“%1” is one argument too many</source>
        <translation>“%1” es un argumento de más</translation>
    </message>
    <message>
        <source>no verb is given</source>
        <translation>no se indica ningún verbo</translation>
    </message>
    <message>
        <source>unknown option “%1”</source>
        <translation>opción desconocida “%1”</translation>
    </message>
    <message>
        <source>Usage: kitw VERB [options] [arguments]</source>
        <translation>Uso: kitw VERBO [opciones] [argumentos]</translation>
    </message>
    <message>
        <source>Works on skaffold.yaml files, docker buildx builders and what they build.</source>
        <translation>Trabaja con archivos skaffold.yaml, builders de docker buildx y lo que construyen.</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verbos:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>show this help, or that of a verb</source>
        <translation>mostrar esta ayuda, o la de un verbo</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>mostrar la versión</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 problems found or build failed, 2 could not do it.</source>
        <translation>Estado de salida: 0 hecho, 1 hay problemas o falló la construcción, 2 no se pudo hacer.</translation>
    </message>
    <message>
        <source>[VERB]</source>
        <translation>[VERBO]</translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation>Uso: %1 [opciones]</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>consejo: %1</translation>
    </message>
    <message>
        <source>Read this file instead of skaffold.yaml.</source>
        <translation>Leer este archivo en lugar de skaffold.yaml.</translation>
    </message>
    <message>
        <source>Use this profile; with “-” in front, do not.</source>
        <translation>Usar este perfil; con “-” delante, no usarlo.</translation>
    </message>
    <message>
        <source>Only this module and what it requires.</source>
        <translation>Solo este módulo y lo que requiere.</translation>
    </message>
    <message>
        <source>Only artifacts with this in their image name.</source>
        <translation>Solo artefactos con esto en el nombre de su imagen.</translation>
    </message>
    <message>
        <source>Send images to this repository.</source>
        <translation>Enviar las imágenes a este repositorio.</translation>
    </message>
    <message>
        <source>Build for these platforms.</source>
        <translation>Construir para estas plataformas.</translation>
    </message>
    <message>
        <source>Push the images, or not.</source>
        <translation>Subir las imágenes, o no.</translation>
    </message>
    <message>
        <source>Use this tag instead of the tag policy&apos;s.</source>
        <translation>Usar esta etiqueta en lugar de la política de etiquetas.</translation>
    </message>
    <message>
        <source>Leave out what is built already, or not.</source>
        <translation>Omitir lo ya construido, o no.</translation>
    </message>
    <message>
        <source>Let profiles activate themselves, or not.</source>
        <translation>Dejar que los perfiles se activen solos, o no.</translation>
    </message>
    <message>
        <source>Take this for the current cluster.</source>
        <translation>Tomar esto como clúster actual.</translation>
    </message>
    <message>
        <source>Read Skaffold&apos;s global settings from this file.</source>
        <translation>Leer los ajustes globales de Skaffold de este archivo.</translation>
    </message>
    <message>
        <source>Build with this builder.</source>
        <translation>Construir con este builder.</translation>
    </message>
    <message>
        <source>When buildx is used: automatic, skaffold, required or never.</source>
        <translation>Cuándo se usa buildx: automatic, skaffold, required o never.</translation>
    </message>
    <message>
        <source>unknown detection policy “%1”</source>
        <translation>política de detección desconocida “%1”</translation>
    </message>
    <message>
        <source>There is automatic, skaffold, required, never.</source>
        <translation>Existen automatic, skaffold, required y never.</translation>
    </message>
    <message>
        <source>Cannot list the builders</source>
        <translation>No se puede obtener la lista de builders</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>se canceló</translation>
    </message>
    <message>
        <source>Cannot show the builder</source>
        <translation>No se puede mostrar el builder</translation>
    </message>
    <message>
        <source>there is no builder of this name</source>
        <translation>no hay ningún builder con este nombre</translation>
    </message>
    <message>
        <source>kitw builders ls shows the names.</source>
        <translation>kitw builders ls muestra los nombres.</translation>
    </message>
    <message>
        <source>Cannot tell which builder is meant</source>
        <translation>No se sabe de qué builder se trata</translation>
    </message>
    <message numerus="yes">
        <source>one name is needed, and %n were given</source>
        <translation>
            <numerusform>hace falta un nombre, y se dio %n</numerusform>
            <numerusform>hace falta un nombre, y se dieron %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The builder&apos;s name.</source>
        <translation>El nombre del builder.</translation>
    </message>
    <message>
        <source>docker-container, kubernetes or remote.</source>
        <translation>docker-container, kubernetes o remote.</translation>
    </message>
    <message>
        <source>The node&apos;s name.</source>
        <translation>El nombre del nodo.</translation>
    </message>
    <message>
        <source>Platforms that this node claims.</source>
        <translation>Plataformas que este nodo declara.</translation>
    </message>
    <message>
        <source>An option of the driver.</source>
        <translation>Una opción del driver.</translation>
    </message>
    <message>
        <source>Flags for BuildKit&apos;s daemon.</source>
        <translation>Opciones para el demonio de BuildKit.</translation>
    </message>
    <message>
        <source>A buildkitd.toml.</source>
        <translation>Un buildkitd.toml.</translation>
    </message>
    <message>
        <source>Also choose it.</source>
        <translation>Además, elegirlo.</translation>
    </message>
    <message>
        <source>Also start it.</source>
        <translation>Además, iniciarlo.</translation>
    </message>
    <message>
        <source>List the builders, and ask each node</source>
        <translation>Enumerar los builders y preguntar a cada nodo</translation>
    </message>
    <message>
        <source>Show one builder in full</source>
        <translation>Mostrar un builder por completo</translation>
    </message>
    <message>
        <source>Create a builder</source>
        <translation>Crear un builder</translation>
    </message>
    <message>
        <source>Add a node to a builder</source>
        <translation>Añadir un nodo a un builder</translation>
    </message>
    <message>
        <source>Take a node out of a builder</source>
        <translation>Sacar un nodo de un builder</translation>
    </message>
    <message>
        <source>Choose a builder</source>
        <translation>Elegir un builder</translation>
    </message>
    <message>
        <source>Stop a builder, its cache stays</source>
        <translation>Detener un builder; su caché se queda</translation>
    </message>
    <message>
        <source>Remove a builder</source>
        <translation>Eliminar un builder</translation>
    </message>
    <message>
        <source>Keep its cache.</source>
        <translation>Conservar su caché.</translation>
    </message>
    <message>
        <source>Start a builder</source>
        <translation>Iniciar un builder</translation>
    </message>
    <message>
        <source>Show what a builder&apos;s cache holds</source>
        <translation>Mostrar qué contiene la caché de un builder</translation>
    </message>
    <message>
        <source>Free a builder&apos;s cache</source>
        <translation>Liberar la caché de un builder</translation>
    </message>
    <message>
        <source>Also what BuildKit itself and images use.</source>
        <translation>También lo que usan las imágenes y el propio BuildKit.</translation>
    </message>
    <message>
        <source>Only records that match.</source>
        <translation>Solo los registros que coincidan.</translation>
    </message>
    <message>
        <source>List, create and change builders</source>
        <translation>Enumerar, crear y cambiar builders</translation>
    </message>
    <message>
        <source>Show the configuration after profiles, patches and defaults</source>
        <translation>Mostrar la configuración tras perfiles, parches y valores por omisión</translation>
    </message>
    <message>
        <source>Say where each value comes from.</source>
        <translation>Decir de dónde sale cada valor.</translation>
    </message>
    <message>
        <source>Cannot inspect</source>
        <translation>No se puede inspeccionar</translation>
    </message>
    <message numerus="yes">
        <source>one reference is needed, and %n were given</source>
        <translation>
            <numerusform>hace falta una referencia, y se dio %n</numerusform>
            <numerusform>hace falta una referencia, y se dieron %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it like registry.example/team/app:1.2.</source>
        <translation>Escríbala como registry.example/team/app:1.2.</translation>
    </message>
    <message>
        <source>Show what a reference names in its registry, without pulling</source>
        <translation>Mostrar lo que una referencia nombra en su registro, sin descargarlo</translation>
    </message>
    <message>
        <source>Show only this platform.</source>
        <translation>Mostrar solo esta plataforma.</translation>
    </message>
    <message>
        <source>Use this builder&apos;s registry settings.</source>
        <translation>Usar los ajustes de registro de este builder.</translation>
    </message>
    <message>
        <source>Built by docker build.</source>
        <translation>Lo construye docker build.</translation>
    </message>
    <message>
        <source>Built by the builder %1.</source>
        <translation>Lo construye el builder %1.</translation>
    </message>
    <message>
        <source>warning: %1%2 (%3)</source>
        <translation>aviso: %1%2 (%3)</translation>
    </message>
    <message>
        <source>Show what a build would run</source>
        <translation>Mostrar lo que ejecutaría una construcción</translation>
    </message>
    <message>
        <source>Cannot do that with a secret</source>
        <translation>Eso no se puede hacer con un secreto</translation>
    </message>
    <message>
        <source>The value comes on standard input, never as an argument.</source>
        <translation>El valor llega por la entrada estándar, nunca como argumento.</translation>
    </message>
    <message>
        <source>Cannot reach a keychain</source>
        <translation>No se llega a ningún llavero</translation>
    </message>
    <message>
        <source>no keychain service answers in this session</source>
        <translation>ningún servicio de llavero responde en esta sesión</translation>
    </message>
    <message>
        <source>Log in to a desktop session, or start a keychain service such as gnome-keyring-daemon.</source>
        <translation>Inicie una sesión de escritorio, o un servicio de llavero como gnome-keyring-daemon.</translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation>no se puede leer la entrada estándar</translation>
    </message>
    <message>
        <source>standard input is a terminal, which would show the value</source>
        <translation>la entrada estándar es una terminal, que mostraría el valor</translation>
    </message>
    <message>
        <source>Send the value from a file or a pipe: kitw secret set %1 &lt; FILE.</source>
        <translation>Envíe el valor desde un archivo o una tubería: kitw secret set %1 &lt; ARCHIVO.</translation>
    </message>
    <message>
        <source>Keep secrets in the system keychain; values on standard input only</source>
        <translation>Guardar secretos en el llavero del sistema; los valores, solo por la entrada estándar</translation>
    </message>
    <message>
        <source>List the names</source>
        <translation>Enumerar los nombres</translation>
    </message>
    <message>
        <source>Store the value from standard input</source>
        <translation>Guardar el valor que llega por la entrada estándar</translation>
    </message>
    <message>
        <source>Remove a secret</source>
        <translation>Eliminar un secreto</translation>
    </message>
    <message>
        <source>“%1” is no value of --%2; there is %3</source>
        <translation>“%1” no es un valor de --%2; existe %3</translation>
    </message>
    <message>
        <source>cannot read standard input</source>
        <translation>no se puede leer la entrada estándar</translation>
    </message>
    <message>
        <source>there is no problem with the code “%1”</source>
        <translation>no hay ningún problema con el código “%1”</translation>
    </message>
    <message>
        <source>“kitw check” writes the code behind each message</source>
        <translation>“kitw check” escribe el código detrás de cada mensaje</translation>
    </message>
    <message>
        <source>did you mean “%1”?</source>
        <translation>¿quería decir “%1”?</translation>
    </message>
    <message>
        <source>Find what is wrong with skaffold.yaml files</source>
        <translation>Buscar lo que está mal en archivos skaffold.yaml</translation>
    </message>
    <message>
        <source>whose Skaffold reads the files: buildx (knows “cacheTo”) or upstream</source>
        <translation>qué Skaffold lee los archivos: buildx (conoce “cacheTo”) o upstream</translation>
    </message>
    <message>
        <source>the least of what is told: error, warning, information or hint</source>
        <translation>lo mínimo que se dice: error, warning, information o hint</translation>
    </message>
    <message>
        <source>check by this JSON schema, as “skaffold schema get” prints it</source>
        <translation>comprobar con este esquema JSON, como lo imprime “skaffold schema get”</translation>
    </message>
    <message>
        <source>print the help for a problem&apos;s code and check nothing</source>
        <translation>imprimir la ayuda del código de un problema y no comprobar nada</translation>
    </message>
    <message>
        <source>there is no version “%1”</source>
        <translation>no hay ninguna versión “%1”</translation>
    </message>
    <message>
        <source>“kitw schema --list” names them</source>
        <translation>“kitw schema --list” las nombra</translation>
    </message>
    <message>
        <source>%1 is not completely known</source>
        <translation>%1 no se conoce por completo</translation>
    </message>
    <message>
        <source>“kitw schema --list” names those that are; “kitw upgrade” brings a file up to the newest</source>
        <translation>“kitw schema --list” nombra las que sí; “kitw upgrade” lleva un archivo a la más nueva</translation>
    </message>
    <message>
        <source>Print the schema of skaffold.yaml, for other editors</source>
        <translation>Imprimir el esquema de skaffold.yaml, para otros editores</translation>
    </message>
    <message>
        <source>print the versions that there are</source>
        <translation>imprimir las versiones que hay</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more lines</source>
        <translation>
            <numerusform>  … y %n línea más</numerusform>
            <numerusform>  … y %n líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>starts: %1</source>
        <translation>empieza: %1</translation>
    </message>
    <message>
        <source>is built: %1, %2</source>
        <translation>construido: %1, %2</translation>
    </message>
    <message>
        <source>failed: %1, %2</source>
        <translation>falló: %1, %2</translation>
    </message>
    <message>
        <source>was stopped: %1, %2</source>
        <translation>se detuvo: %1, %2</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>hecho %1</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>en caché</translation>
    </message>
    <message>
        <source>nothing imported: %1</source>
        <translation>no se importó nada: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>falló: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <translation>
            <numerusform>%1 de %n paso</numerusform>
            <numerusform>%1 de %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 cached</source>
        <translation>%1, %2 en caché</translation>
    </message>
    <message>
        <source>The step said last:</source>
        <translation>Lo último que dijo el paso:</translation>
    </message>
    <message>
        <source>The project %1:</source>
        <translation>El proyecto %1:</translation>
    </message>
    <message>
        <source>  - %1: %2 (%3)</source>
        <translation>  - %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Allow this for the folder, now and later? [y/N] </source>
        <translation>¿Permitirlo en esta carpeta, ahora y después? [y/N] </translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>A path looks like build.artifacts[0].docker.target; --help says more.</source>
        <translation>Una ruta es como build.artifacts[0].docker.target; --help explica más.</translation>
    </message>
    <message>
        <source>“%1” is neither refuse, origin nor own</source>
        <translation>“%1” no es refuse, origin ni own</translation>
    </message>
    <message>
        <source>--shared origin changes it for all that use it, --shared own gives this place a value of its own.</source>
        <translation>--shared origin lo cambia para todo lo que lo usa, --shared own da a este lugar un valor propio.</translation>
    </message>
    <message>
        <source>Print the whole file as it would be, and leave it alone.</source>
        <translation>Imprimir el archivo entero como quedaría, sin tocarlo.</translation>
    </message>
    <message>
        <source>What to do where the value is shared through “*name” or “&lt;&lt;”: refuse, change it at its origin, or give this place its own.</source>
        <translation>Qué hacer donde el valor se comparte mediante “*nombre” o “&lt;&lt;”: negarse (refuse), cambiarlo en su origen (origin), o dar a este lugar el suyo (own).</translation>
    </message>
    <message>
        <source>Take VALUE as a text, whatever it looks like.</source>
        <translation>Tomar VALUE como texto, parezca lo que parezca.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>Keep buildx&apos;s default provenance for several platforms as well, or not.</source>
        <translation>Conservar también con varias plataformas la procedencia que buildx añade por omisión, o no.</translation>
    </message>
    <message>
        <source>Build this many artifacts at a time; 0: as many as are ready.</source>
        <translation>Construir tantos artefactos a la vez; 0: todos los que estén listos.</translation>
    </message>
    <message>
        <source>Allow what the project itself would run or fetch (programs in templates, other repositories), or not; kept for this folder.</source>
        <translation>Permitir lo que el propio proyecto ejecutaría o descargaría (programas en plantillas, otros repositorios), o no; se recuerda para esta carpeta.</translation>
    </message>
    <message>
        <source>unknown number of builds “%1”</source>
        <translation>número de construcciones desconocido “%1”</translation>
    </message>
    <message>
        <source>Write 0 or a whole number.</source>
        <translation>Escriba 0 o un número entero.</translation>
    </message>
    <message>
        <source>unknown kind of progress “%1”</source>
        <translation>tipo de progreso desconocido “%1”</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>Existen %1.</translation>
    </message>
    <message>
        <source>Nothing has changed: all images are there</source>
        <translation>No ha cambiado nada: todas las imágenes están</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>aviso: %1</translation>
    </message>
    <message>
        <source>warning: the history of builds was damaged: it is kept as %1, and a new one is begun</source>
        <translation>aviso: el historial de construcciones estaba dañado: se guarda como %1, y se empieza otro nuevo</translation>
    </message>
    <message>
        <source>Nothing is built</source>
        <translation>No se construye nada</translation>
    </message>
    <message numerus="yes">
        <source>Built %n images in %1</source>
        <translation>
            <numerusform>Se construyó %n imagen en %1</numerusform>
            <numerusform>Se construyeron %n imágenes en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>kitw: the build was stopped after %1</source>
        <translation>kitw: la construcción se detuvo tras %1</translation>
    </message>
    <message>
        <source>The result was not written</source>
        <translation>El resultado no se escribió</translation>
    </message>
    <message>
        <source>Build what skaffold.yaml describes</source>
        <translation>Construir lo que describe skaffold.yaml</translation>
    </message>
    <message>
        <source>Write the result for skaffold deploy into this file.</source>
        <translation>Escribir en este archivo el resultado para skaffold deploy.</translation>
    </message>
    <message>
        <source>How progress is shown: auto, plain, json or quiet.</source>
        <translation>Cómo se muestra el progreso: auto, plain, json o quiet.</translation>
    </message>
    <message>
        <source>for all clusters</source>
        <translation>para todos los clústeres</translation>
    </message>
    <message>
        <source>for the cluster %1</source>
        <translation>para el clúster %1</translation>
    </message>
    <message>
        <source>A setting and its value are needed</source>
        <translation>Hacen falta un ajuste y su valor</translation>
    </message>
    <message>
        <source>One setting is needed</source>
        <translation>Hace falta un ajuste</translation>
    </message>
    <message>
        <source>“kitw config list” shows the settings.</source>
        <translation>“kitw config list” muestra los ajustes.</translation>
    </message>
    <message>
        <source>%1 is now %2 %3</source>
        <translation>%1 es ahora %2 %3</translation>
    </message>
    <message>
        <source>%1 is not set any more %2</source>
        <translation>%1 ya no está fijado %2</translation>
    </message>
    <message>
        <source>For all clusters.</source>
        <translation>Para todos los clústeres.</translation>
    </message>
    <message>
        <source>For this cluster.</source>
        <translation>Para este clúster.</translation>
    </message>
    <message>
        <source>In this file.</source>
        <translation>En este archivo.</translation>
    </message>
    <message>
        <source>Read and write Skaffold&apos;s global settings</source>
        <translation>Leer y escribir los ajustes globales de Skaffold</translation>
    </message>
    <message>
        <source>List the settings</source>
        <translation>Enumerar los ajustes</translation>
    </message>
    <message>
        <source>Set one; a list gets one more entry</source>
        <translation>Fijar uno; una lista recibe una entrada más</translation>
    </message>
    <message>
        <source>Take one away</source>
        <translation>Quitar uno</translation>
    </message>
    <message>
        <source>Add a new key, or an item at a place or at the end of a list</source>
        <translation>Añadir una clave nueva, o un elemento en un lugar o al final de una lista</translation>
    </message>
    <message>
        <source>Move an entry with its comments to another place</source>
        <translation>Mover una entrada con sus comentarios a otro lugar</translation>
    </message>
    <message>
        <source>%1 -&gt; %2: built, because %3</source>
        <translation>%1 -&gt; %2: se construye, porque %3</translation>
    </message>
    <message>
        <source>%1: handed to skaffold build, because %2</source>
        <translation>%1: se deja a skaffold build, porque %2</translation>
    </message>
    <message>
        <source>%1 -&gt; %2: found in Docker, because %3</source>
        <translation>%1 -&gt; %2: está en Docker, porque %3</translation>
    </message>
    <message>
        <source>%1 -&gt; %2: found in the registry, because %3</source>
        <translation>%1 -&gt; %2: está en el registro, porque %3</translation>
    </message>
    <message>
        <source>Change a value in a YAML file, and nothing else</source>
        <translation>Cambiar un valor de un archivo YAML, y nada más</translation>
    </message>
    <message>
        <source>Remove an entry with its comments from a YAML file</source>
        <translation>Eliminar de un archivo YAML una entrada con sus comentarios</translation>
    </message>
    <message>
        <source>Remove what holds it as well if that is empty then.</source>
        <translation>Eliminar también lo que la contiene si así queda vacío.</translation>
    </message>
    <message>
        <source>“%1” is no version of skaffold.yaml</source>
        <translation>“%1” no es una versión de skaffold.yaml</translation>
    </message>
    <message>
        <source>The newest is %1.</source>
        <translation>La más nueva es %1.</translation>
    </message>
    <message>
        <source>%1 is at %2 already.</source>
        <translation>%1 ya está en %2.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>look at</source>
        <translation>revise</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>one file is needed</source>
        <translation>hace falta un archivo</translation>
    </message>
    <message>
        <source>kitw upgrade skaffold.yaml</source>
        <translation>kitw upgrade skaffold.yaml</translation>
    </message>
    <message>
        <source>Bring a skaffold.yaml to a newer version, comments kept</source>
        <translation>Llevar un skaffold.yaml a una versión más nueva, con sus comentarios</translation>
    </message>
    <message>
        <source>Stop at this version instead of the newest.</source>
        <translation>Parar en esta versión en lugar de la más nueva.</translation>
    </message>
    <message>
        <source>Print the new text and leave the file as it is.</source>
        <translation>Imprimir el texto nuevo y dejar el archivo como está.</translation>
    </message>
    <message>
        <source>skaffold.yaml has no artifacts</source>
        <translation>skaffold.yaml no tiene artefactos</translation>
    </message>
    <message>
        <source>Name what is to be built under “build.artifacts”.</source>
        <translation>Indique en “build.artifacts” lo que se ha de construir.</translation>
    </message>
    <message>
        <source>nothing imported: there is no cache yet</source>
        <translation>no se importó nada: todavía no hay caché</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>new item</source>
        <translation>elemento nuevo</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>lista de textos</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>lista de números</translation>
    </message>
    <message>
        <source>list of mappings</source>
        <translation>lista de mapas</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Templates are not expanded</source>
        <translation>No se expanden plantillas</translation>
    </message>
    <message>
        <source>Templates expand, with environment variables such as %1</source>
        <translation>Se expanden plantillas, con variables de entorno como %1</translation>
    </message>
    <message>
        <source>Templates expand, with %1 and environment variables</source>
        <translation>Se expanden plantillas, con %1 y variables de entorno</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>cualquier cosa</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>text or whole number</source>
        <translation>texto o número entero</translation>
    </message>
    <message>
        <source>names with values</source>
        <translation>nombres con valores</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, obligatorio</translation>
    </message>
    <message>
        <source>%1, default %2</source>
        <translation>%1, por omisión %2</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>One of several: choose at most one</source>
        <translation>Una de varias: elija como mucho una</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Por omisión: %1</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Valores: %1</translation>
    </message>
    <message>
        <source>Only in Skaffold with buildx support</source>
        <translation>Solo en Skaffold con soporte de buildx</translation>
    </message>
    <message>
        <source>No value above has the anchor %1</source>
        <translation>Ningún valor de más arriba tiene el ancla %1</translation>
    </message>
    <message>
        <source>, which is %1</source>
        <translation>, que es %1</translation>
    </message>
    <message>
        <source>Stands for the value with the anchor %1 in line %2%3</source>
        <translation>Representa el valor con el ancla %1 de la línea %2%3</translation>
    </message>
    <message>
        <source>No artifact of this file makes this image</source>
        <translation>Ningún artefacto de este archivo produce esta imagen</translation>
    </message>
    <message>
        <source>An artifact of this file, built from %1 (line %2)</source>
        <translation>Un artefacto de este archivo, construido desde %1 (línea %2)</translation>
    </message>
    <message>
        <source>A profile of this configuration (line %1)</source>
        <translation>Un perfil de esta configuración (línea %1)</translation>
    </message>
    <message>
        <source>No profile of this configuration has this name</source>
        <translation>Ningún perfil de esta configuración tiene este nombre</translation>
    </message>
    <message>
        <source>; this machine is one, so it builds without emulation</source>
        <translation>; esta máquina es una, así que construye sin emulación</translation>
    </message>
    <message>
        <source>The platform %1%2</source>
        <translation>La plataforma %1%2</translation>
    </message>
    <message>
        <source>No version that is known here</source>
        <translation>No es una versión que se conozca aquí</translation>
    </message>
    <message>
        <source>The newest version</source>
        <translation>La versión más nueva</translation>
    </message>
    <message>
        <source>An older version; the newest is %1</source>
        <translation>Una versión anterior; la más nueva es %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>por omisión</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>la más nueva</translation>
    </message>
    <message>
        <source>this artifact</source>
        <translation>este artefacto</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>esta máquina</translation>
    </message>
    <message>
        <source>declared by the Dockerfile</source>
        <translation>declarado por el Dockerfile</translation>
    </message>
    <message>
        <source>Image without a name</source>
        <translation>Imagen sin nombre</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifiestos</translation>
    </message>
    <message>
        <source>Release without a name</source>
        <translation>Versión sin nombre</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Forwarded port</source>
        <translation>Puerto reenviado</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Profile without a name</source>
        <translation>Perfil sin nombre</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Parche</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>Configuration %1</source>
        <translation>Configuración %1</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>The node “%1” of the builder “%2” does not answer: %3</source>
        <translation>El nodo “%1” del builder “%2” no responde: %3</translation>
    </message>
    <message>
        <source>The builder “%1” cannot be used</source>
        <translation>No se puede usar el builder “%1”</translation>
    </message>
    <message>
        <source>there is no builder of this name</source>
        <translation>no hay ningún builder con este nombre</translation>
    </message>
    <message>
        <source>Docker&apos;s command line cannot be used</source>
        <translation>No se puede usar la línea de órdenes de Docker</translation>
    </message>
    <message>
        <source>Docker&apos;s engine cannot be used</source>
        <translation>No se puede usar el motor de Docker</translation>
    </message>
    <message>
        <source>buildx cannot be used</source>
        <translation>No se puede usar buildx</translation>
    </message>
    <message>
        <source>Ask Docker&apos;s engine</source>
        <translation>Preguntar al motor de Docker</translation>
    </message>
    <message>
        <source>Ask for buildx</source>
        <translation>Preguntar por buildx</translation>
    </message>
    <message>
        <source>Planning was stopped</source>
        <translation>Se detuvo la planificación</translation>
    </message>
    <message>
        <source>Cannot have Skaffold build %1</source>
        <translation>Skaffold no puede construir %1</translation>
    </message>
    <message>
        <source>it runs programs of this project, which are not allowed yet</source>
        <translation>ejecuta programas de este proyecto, que aún no están permitidos</translation>
    </message>
    <message>
        <source>Allow them if you trust the project (kitw: --trust), or leave these artifacts out (kitw: -b).</source>
        <translation>Permítalos si confía en el proyecto (kitw: --trust) o excluya estos artefactos (kitw: -b).</translation>
    </message>
    <message>
        <source>the program “skaffold” is not installed</source>
        <translation>el programa “skaffold” no está instalado</translation>
    </message>
    <message>
        <source>Install Skaffold, or leave these artifacts out (kitw: -b).</source>
        <translation>Instale Skaffold o excluya estos artefactos (kitw: -b).</translation>
    </message>
    <message>
        <source>Create it, or choose one that is there (kitw: builders ls).</source>
        <translation>Créelo o elija uno de los que hay (kitw: builders ls).</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Cannot plan the build</source>
        <translation>No se puede planificar la construcción</translation>
    </message>
    <message>
        <source>“%1” requires “%2” under the alias “%3”, which is no name of a build argument</source>
        <translation>“%1” requiere “%2” con el alias “%3”, que no es nombre de un argumento de construcción</translation>
    </message>
    <message>
        <source>Write an alias of letters, digits and “_”, such as “alias: BASE”.</source>
        <translation>Escriba un alias de letras, cifras y “_”, como “alias: BASE”.</translation>
    </message>
    <message>
        <source>“%1” uses the alias “%2” twice</source>
        <translation>“%1” usa dos veces el alias “%2”</translation>
    </message>
    <message>
        <source>Give each required image an alias of its own.</source>
        <translation>Dé a cada imagen requerida un alias propio.</translation>
    </message>
    <message>
        <source>“%1” requires “%2”, which no artifact makes</source>
        <translation>“%1” requiere “%2”, que ningún artefacto produce</translation>
    </message>
    <message>
        <source>Correct the name, or take the entry away.</source>
        <translation>Corrija el nombre, o quite la entrada.</translation>
    </message>
    <message>
        <source>the artifacts require each other in a circle: %1</source>
        <translation>los artefactos se requieren unos a otros en círculo: %1</translation>
    </message>
    <message>
        <source>Take one of these “requires” entries away.</source>
        <translation>Quite una de estas entradas “requires”.</translation>
    </message>
    <message>
        <source>“%1” is no platform: %2</source>
        <translation>“%1” no es una plataforma: %2</translation>
    </message>
    <message>
        <source>Write platforms like linux/amd64 or linux/arm64.</source>
        <translation>Escriba las plataformas como linux/amd64 o linux/arm64.</translation>
    </message>
    <message>
        <source>two artifacts make the image “%1”</source>
        <translation>dos artefactos producen la imagen “%1”</translation>
    </message>
    <message>
        <source>Give each image to one artifact; the other is at %1.</source>
        <translation>Dé cada imagen a un solo artefacto; el otro está en %1.</translation>
    </message>
    <message>
        <source>no artifact has “%1” in its name</source>
        <translation>ningún artefacto tiene “%1” en su nombre</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Existen: %1.</translation>
    </message>
    <message>
        <source>“%1” requires “%2”, which is left out</source>
        <translation>“%1” requiere “%2”, que se omite</translation>
    </message>
    <message>
        <source>Build it as well: add -b %1.</source>
        <translation>Constrúyala también: añada -b %1.</translation>
    </message>
    <message>
        <source>“%1” can be built for none of the platforms that are asked for</source>
        <translation>“%1” no se puede construir para ninguna de las plataformas pedidas</translation>
    </message>
    <message>
        <source>Ask for one of: %1.</source>
        <translation>Pida una de: %1.</translation>
    </message>
    <message>
        <source>The builder “%1” cannot be used: buildx does not answer. docker build runs instead, without cache export, without the remote builder and for one platform</source>
        <translation>El builder “%1” no se puede usar: buildx no responde. En su lugar se ejecuta docker build, sin exportar la caché, sin el builder remoto y para una sola plataforma</translation>
    </message>
    <message>
        <source>Install the buildx plugin of Docker.</source>
        <translation>Instale el complemento buildx de Docker.</translation>
    </message>
    <message>
        <source>Cannot build with buildx, which this project requires</source>
        <translation>No se puede construir con buildx, que este proyecto requiere</translation>
    </message>
    <message>
        <source>the buildx plugin does not answer</source>
        <translation>el complemento buildx no responde</translation>
    </message>
    <message>
        <source>Install it (docker-buildx-plugin), or choose another detection policy.</source>
        <translation>Instálelo (docker-buildx-plugin), o elija otra política de detección.</translation>
    </message>
    <message>
        <source>no builder is chosen</source>
        <translation>no hay ningún builder elegido</translation>
    </message>
    <message>
        <source>Choose one with --builder, in the project&apos;s settings, or with BUILDX_BUILDER.</source>
        <translation>Elija uno con --builder, en los ajustes del proyecto, o con BUILDX_BUILDER.</translation>
    </message>
    <message>
        <source>Cannot read the configuration</source>
        <translation>No se puede leer la configuración</translation>
    </message>
    <message>
        <source>Repair the file there.</source>
        <translation>Repare el archivo en ese punto.</translation>
    </message>
    <message>
        <source>it has no apiVersion</source>
        <translation>no tiene apiVersion</translation>
    </message>
    <message>
        <source>“%1” is no apiVersion of Skaffold</source>
        <translation>“%1” no es una apiVersion de Skaffold</translation>
    </message>
    <message>
        <source>Write “apiVersion: skaffold/v4beta13”.</source>
        <translation>Escriba “apiVersion: skaffold/v4beta13”.</translation>
    </message>
    <message>
        <source>there is no module “%1”</source>
        <translation>no hay ningún módulo “%1”</translation>
    </message>
    <message>
        <source>Modules are the names under “metadata”; there are: %1.</source>
        <translation>Los módulos son los nombres bajo “metadata”; existen: %1.</translation>
    </message>
    <message>
        <source>“%1” has no configuration named “%2”</source>
        <translation>“%1” no tiene ninguna configuración llamada “%2”</translation>
    </message>
    <message>
        <source>Correct the name under “requires.configs”.</source>
        <translation>Corrija el nombre en “requires.configs”.</translation>
    </message>
    <message>
        <source>“requires” goes in a circle: %1 requires itself</source>
        <translation>“requires” forma un círculo: %1 se requiere a sí mismo</translation>
    </message>
    <message>
        <source>Take one of the “requires” entries of the circle away.</source>
        <translation>Quite una de las entradas “requires” del círculo.</translation>
    </message>
    <message>
        <source>it requires a configuration from elsewhere (%1)</source>
        <translation>requiere una configuración de otro lugar (%1)</translation>
    </message>
    <message>
        <source>Fetch it yourself and require it by its path.</source>
        <translation>Tráigala usted mismo y requiérala por su ruta.</translation>
    </message>
    <message>
        <source>two configurations are named “%1”</source>
        <translation>dos configuraciones se llaman “%1”</translation>
    </message>
    <message>
        <source>Give each a “metadata.name” of its own.</source>
        <translation>Dé a cada una su propio “metadata.name”.</translation>
    </message>
    <message>
        <source>%1 is required twice, with different profiles (%2; %3)</source>
        <translation>%1 se requiere dos veces, con perfiles distintos (%2; %3)</translation>
    </message>
    <message>
        <source>Ask for the same profiles in both “requires” entries.</source>
        <translation>Pida los mismos perfiles en ambas entradas “requires”.</translation>
    </message>
    <message>
        <source>Cannot use the profile “%1”</source>
        <translation>No se puede usar el perfil “%1”</translation>
    </message>
    <message>
        <source>no configuration has a profile of that name</source>
        <translation>ninguna configuración tiene un perfil con ese nombre</translation>
    </message>
    <message>
        <source>Leave it out: there are no profiles.</source>
        <translation>Quítelo: no hay perfiles.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Use uno de: %1.</translation>
    </message>
    <message>
        <source>Cannot apply the profile “%1”</source>
        <translation>No se puede aplicar el perfil “%1”</translation>
    </message>
    <message>
        <source>its patch does not fit: invalid path: %1</source>
        <translation>su parche no encaja: ruta no válida: %1</translation>
    </message>
    <message>
        <source>A patch sees only what the file writes, no defaults: write the field in the base, or use “op: add”.</source>
        <translation>Un parche solo ve lo que el archivo escribe, no los valores por omisión: escriba el campo en la base, o use “op: add”.</translation>
    </message>
    <message>
        <source>Cannot tell whether a profile is active</source>
        <translation>No se sabe si un perfil está activo</translation>
    </message>
    <message>
        <source>“%1” is not a variable with a pattern</source>
        <translation>“%1” no es una variable con un patrón</translation>
    </message>
    <message>
        <source>Write it as KEY=PATTERN.</source>
        <translation>Escríbalo como CLAVE=PATRÓN.</translation>
    </message>
    <message>
        <source>“%1” is left out: a build that is not pushed writes no cache to a registry</source>
        <translation>“%1” se omite: una construcción que no se sube no escribe ninguna caché en un registro</translation>
    </message>
    <message>
        <source>“%1” is left out: only buildx can write a cache</source>
        <translation>“%1” se omite: solo buildx puede escribir una caché</translation>
    </message>
    <message>
        <source>Push the build, or write the cache elsewhere (type=local).</source>
        <translation>Suba la construcción, o escriba la caché en otro lugar (type=local).</translation>
    </message>
    <message>
        <source>Choose a builder.</source>
        <translation>Elija un builder.</translation>
    </message>
    <message>
        <source>Only %1 is built: docker build makes one platform</source>
        <translation>Solo se construye %1: docker build hace una sola plataforma</translation>
    </message>
    <message>
        <source>Choose a builder for several platforms.</source>
        <translation>Elija un builder para varias plataformas.</translation>
    </message>
    <message>
        <source>Ask git for the tag</source>
        <translation>Preguntar a git por la etiqueta</translation>
    </message>
    <message>
        <source>Planning was stopped</source>
        <translation>Se detuvo la planificación</translation>
    </message>
    <message>
        <source>Cannot read the settings of Skaffold</source>
        <translation>No se pueden leer los ajustes de Skaffold</translation>
    </message>
    <message>
        <source>Cannot plan “%1”</source>
        <translation>No se puede planificar “%1”</translation>
    </message>
    <message>
        <source>Correct the image name in skaffold.yaml.</source>
        <translation>Corrija el nombre de la imagen en skaffold.yaml.</translation>
    </message>
    <message>
        <source>an artifact&apos;s image has no tag and no digest</source>
        <translation>la imagen de un artefacto no lleva ni etiqueta ni digest</translation>
    </message>
    <message>
        <source>Take it away: the tag policy gives the tag.</source>
        <translation>Quítelo: la política de etiquetas da la etiqueta.</translation>
    </message>
    <message>
        <source>the context “%2” of “%1” is no folder</source>
        <translation>el contexto “%2” de “%1” no es una carpeta</translation>
    </message>
    <message>
        <source>the context “%2” of “%1” is not there</source>
        <translation>el contexto “%2” de “%1” no existe</translation>
    </message>
    <message>
        <source>Correct “context”; it is relative to %1.</source>
        <translation>Corrija “context”; es relativo a %1.</translation>
    </message>
    <message>
        <source>“%1” is no tag</source>
        <translation>“%1” no es una etiqueta</translation>
    </message>
    <message>
        <source>The tag is “latest”, as Skaffold falls back to: %1</source>
        <translation>La etiqueta es “latest”, a la que Skaffold recurre: %1</translation>
    </message>
    <message>
        <source>it is not built on this machine (googleCloudBuild or cluster)</source>
        <translation>no se construye en esta máquina (googleCloudBuild o cluster)</translation>
    </message>
    <message>
        <source>artifacts of kind %1 are built by Skaffold itself</source>
        <translation>los artefactos de tipo %1 los construye el propio Skaffold</translation>
    </message>
    <message>
        <source>“%1” is handed to skaffold build: %2</source>
        <translation>“%1” se entrega a skaffold build: %2</translation>
    </message>
    <message>
        <source>it is built on every run</source>
        <translation>se construye en cada ejecución</translation>
    </message>
    <message>
        <source>Cannot make the tag</source>
        <translation>No se puede formar la etiqueta</translation>
    </message>
    <message>
        <source>two components are named “%1”</source>
        <translation>dos componentes se llaman “%1”</translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <translation>Dé a cada uno un nombre propio.</translation>
    </message>
    <message>
        <source>the component “%1” has no policy that can be used</source>
        <translation>el componente “%1” no tiene ninguna política que se pueda usar</translation>
    </message>
    <message>
        <source>Give it one, such as “gitCommit: {}”; no customTemplate.</source>
        <translation>Dele una, como “gitCommit: {}”; no customTemplate.</translation>
    </message>
    <message>
        <source>the template “%1” names a component that is not there</source>
        <translation>la plantilla “%1” nombra un componente que no existe</translation>
    </message>
    <message>
        <source>“%1” is no variant of gitCommit</source>
        <translation>“%1” no es una variante de gitCommit</translation>
    </message>
    <message>
        <source>Use Tags, CommitSha, AbbrevCommitSha, TreeSha, AbbrevTreeSha or Branches.</source>
        <translation>Use Tags, CommitSha, AbbrevCommitSha, TreeSha, AbbrevTreeSha o Branches.</translation>
    </message>
    <message>
        <source>git %1 failed: %2</source>
        <translation>git %1 falló: %2</translation>
    </message>
    <message>
        <source>Commit something in this folder, or use another tag policy.</source>
        <translation>Confirme algún cambio en esta carpeta, o use otra política de etiquetas.</translation>
    </message>
    <message>
        <source>only Skaffold knows what goes into “%1” (%2)</source>
        <translation>solo Skaffold sabe qué entra en “%1” (%2)</translation>
    </message>
    <message>
        <source>Build it with skaffold build, or use another tag policy.</source>
        <translation>Constrúyalo con skaffold build, o use otra política de etiquetas.</translation>
    </message>
    <message>
        <source>“%1” is no time zone</source>
        <translation>“%1” no es una zona horaria</translation>
    </message>
    <message>
        <source>Write it like Europe/Madrid or UTC.</source>
        <translation>Escríbala como Europe/Madrid o UTC.</translation>
    </message>
    <message>
        <source>the template “%1” names a variable that is not set</source>
        <translation>la plantilla “%1” nombra una variable que no está definida</translation>
    </message>
    <message>
        <source>Set it in the environment or in skaffold.env, or give it a default.</source>
        <translation>Defínala en el entorno o en skaffold.env, o dele un valor por omisión.</translation>
    </message>
    <message>
        <source>the tag policy names no policy</source>
        <translation>la política de etiquetas no nombra ninguna política</translation>
    </message>
    <message>
        <source>Write one, such as “gitCommit: {}”.</source>
        <translation>Escriba una, como “gitCommit: {}”.</translation>
    </message>
    <message>
        <source>The result stays in the build cache: it is not pushed, and no Docker daemon answers to load it</source>
        <translation>El resultado se queda en la caché de construcción: no se sube, y ningún demonio de Docker responde para cargarlo</translation>
    </message>
    <message>
        <source>Push it (--push), or start Docker.</source>
        <translation>Súbalo (--push), o inicie Docker.</translation>
    </message>
    <message>
        <source>Loading several platforms needs the containerd image store of Docker</source>
        <translation>Cargar varias plataformas necesita el almacén de imágenes containerd de Docker</translation>
    </message>
    <message>
        <source>Push the image, build one platform, or switch the image store on in Docker&apos;s settings.</source>
        <translation>Suba la imagen, construya una sola plataforma, o active el almacén de imágenes en los ajustes de Docker.</translation>
    </message>
    <message>
        <source>No node of the builder runs %1 natively: it is emulated, which is slow</source>
        <translation>Ningún nodo del builder ejecuta %1 de forma nativa: se emula, y eso es lento</translation>
    </message>
    <message>
        <source>Add a node for %1 to the builder.</source>
        <translation>Añada al builder un nodo para %1.</translation>
    </message>
    <message>
        <source>No provenance is attached, as Skaffold does for several platforms</source>
        <translation>No se adjunta procedencia, como hace Skaffold con varias plataformas</translation>
    </message>
    <message>
        <source>Ask for attestations if you want them.</source>
        <translation>Pida atestaciones si las quiere.</translation>
    </message>
    <message>
        <source>Docker&apos;s own builder cannot write a cache with its present image store</source>
        <translation>El builder propio de Docker no puede escribir una caché con su almacén de imágenes actual</translation>
    </message>
    <message>
        <source>Choose another builder, or switch the containerd image store on.</source>
        <translation>Elija otro builder, o active el almacén de imágenes containerd.</translation>
    </message>
    <message>
        <source>The build argument “%1” looks like a secret: it stays readable in the image&apos;s history</source>
        <translation>El argumento de construcción “%1” parece un secreto: queda legible en el historial de la imagen</translation>
    </message>
    <message>
        <source>Hand it over under “docker.secrets”.</source>
        <translation>Páselo por “docker.secrets”.</translation>
    </message>
    <message>
        <source>The file of the secret “%1” is not there: %2</source>
        <translation>El archivo del secreto “%1” no existe: %2</translation>
    </message>
    <message>
        <source>Make the file, or correct “src”.</source>
        <translation>Cree el archivo, o corrija “src”.</translation>
    </message>
    <message>
        <source>The variable of the secret “%1” is not set: %2</source>
        <translation>La variable del secreto “%1” no está definida: %2</translation>
    </message>
    <message>
        <source>Set it before the build.</source>
        <translation>Defínala antes de la construcción.</translation>
    </message>
    <message>
        <source>nothing built here before was made from the same files and settings</source>
        <translation>nada de lo construido aquí antes se hizo con los mismos archivos y ajustes</translation>
    </message>
    <message>
        <source>without buildx the registry cannot be asked for it</source>
        <translation>sin buildx no se puede preguntar por ella al registro</translation>
    </message>
    <message>
        <source>its result is kept nowhere but in the build cache</source>
        <translation>su resultado solo se guarda en la caché de construcción</translation>
    </message>
    <message>
        <source>Look for images in Docker</source>
        <translation>Buscar imágenes en Docker</translation>
    </message>
    <message>
        <source>Docker has an image of this tag (tryImportMissing takes it as it is)</source>
        <translation>Docker tiene una imagen con esta etiqueta (tryImportMissing la toma tal cual)</translation>
    </message>
    <message>
        <source>it was never loaded into Docker here</source>
        <translation>nunca se cargó aquí en Docker</translation>
    </message>
    <message>
        <source>nothing has changed since Docker&apos;s image was built</source>
        <translation>no ha cambiado nada desde que se construyó la imagen de Docker</translation>
    </message>
    <message>
        <source>Docker has the same image under another tag; it gets this tag as well</source>
        <translation>Docker tiene la misma imagen con otra etiqueta; recibe también esta</translation>
    </message>
    <message>
        <source>the image that was built before is gone from Docker</source>
        <translation>la imagen que se construyó antes ya no está en Docker</translation>
    </message>
    <message>
        <source>Look for %1 in its registry</source>
        <translation>Buscar %1 en su registro</translation>
    </message>
    <message>
        <source>its registry does not answer</source>
        <translation>su registro no responde</translation>
    </message>
    <message>
        <source>the registry has an image of this tag (tryImportMissing takes it as it is)</source>
        <translation>el registro tiene una imagen con esta etiqueta (tryImportMissing la toma tal cual)</translation>
    </message>
    <message>
        <source>nothing has changed since the registry&apos;s image was built</source>
        <translation>no ha cambiado nada desde que se construyó la imagen del registro</translation>
    </message>
    <message>
        <source>the registry has the same image under another tag; it gets this tag as well</source>
        <translation>el registro tiene la misma imagen con otra etiqueta; recibe también esta</translation>
    </message>
    <message>
        <source>Docker has the image; it is pushed without a build</source>
        <translation>Docker tiene la imagen; se sube sin construirla</translation>
    </message>
    <message>
        <source>the image that was built before is not in the registry</source>
        <translation>la imagen que se construyó antes no está en el registro</translation>
    </message>
    <message>
        <source>Cannot give “%1” its tag</source>
        <translation>No se puede dar a “%1” su etiqueta</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etiquetar %1</translation>
    </message>
    <message>
        <source>Allow it for this project if you know what it does (kitw: --trust), or write the value out.</source>
        <translation>Permítalo en este proyecto si sabe lo que hace (kitw: --trust), o escriba el valor directamente.</translation>
    </message>
    <message>
        <source>The builder “%1” is not used, as Skaffold sees it: the Docker config does not name buildx as its builder</source>
        <translation>El builder “%1” no se usa, según Skaffold: la configuración de Docker no indica buildx como su builder</translation>
    </message>
    <message>
        <source>Run docker buildx install, or choose the detection policy “automatic”.</source>
        <translation>Ejecute docker buildx install, o elija la política de detección “automatic”.</translation>
    </message>
    <message>
        <source>Cannot remember what was built</source>
        <translation>No se puede recordar lo construido</translation>
    </message>
    <message>
        <source>Check the permissions and the free space there; the next run builds again.</source>
        <translation>Compruebe allí los permisos y el espacio libre; la próxima vez se construirá de nuevo.</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>no se puede crear su carpeta</translation>
    </message>
    <message>
        <source>it requires a configuration from another repository: %1</source>
        <translation>requiere una configuración de otro repositorio: %1</translation>
    </message>
    <message>
        <source>Allow it for this project if you trust that repository (kitw: --trust), or require a copy by its path.</source>
        <translation>Permítalo en este proyecto si confía en ese repositorio (kitw: --trust), o requiera una copia por su ruta.</translation>
    </message>
    <message>
        <source>The cache is written under the reference of the image itself: afterwards “%1” names the cache, and the image is found by its digest only</source>
        <translation>La caché se escribe con la referencia de la propia imagen: después “%1” nombra la caché, y la imagen solo se encuentra por su digest</translation>
    </message>
    <message>
        <source>Set cache-tag in Skaffold&apos;s global config, or name another reference in cacheTo.</source>
        <translation>Fije cache-tag en la configuración global de Skaffold, o indique otra referencia en cacheTo.</translation>
    </message>
    <message>
        <source>Several nodes write the cache %1: each overwrites what the others wrote</source>
        <translation>Varios nodos escriben la caché %1: cada uno sobrescribe lo que escribieron los otros</translation>
    </message>
    <message>
        <source>Build each platform by itself (--platform) with a reference of its own, and read all of them: %1.</source>
        <translation>Construya cada plataforma por separado (--platform) con una referencia propia, y léalas todas: %1.</translation>
    </message>
    <message>
        <source>Cannot set “%1”</source>
        <translation>No se puede fijar “%1”</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>no existe ese ajuste</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>“%1” no es ni true ni false</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escriba true o false.</translation>
    </message>
    <message>
        <source>Cannot write the settings of Skaffold</source>
        <translation>No se pueden escribir los ajustes de Skaffold</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>Check the permissions there.</source>
        <translation>Compruebe allí los permisos.</translation>
    </message>
    <message>
        <source>Images go to this repository.</source>
        <translation>Las imágenes van a este repositorio.</translation>
    </message>
    <message>
        <source>Keep the parts of image names in the default repository.</source>
        <translation>Conservar las partes de los nombres de imagen en el repositorio por omisión.</translation>
    </message>
    <message>
        <source>Build with this builder.</source>
        <translation>Construir con este builder.</translation>
    </message>
    <message>
        <source>The tag of build caches; a template.</source>
        <translation>La etiqueta de las cachés de construcción; una plantilla.</translation>
    </message>
    <message>
        <source>Build caches go to this repository.</source>
        <translation>Las cachés de construcción van a este repositorio.</translation>
    </message>
    <message>
        <source>Parts of --cache-to, such as type=registry.</source>
        <translation>Partes de --cache-to, como type=registry.</translation>
    </message>
    <message>
        <source>Registries without encryption, for Skaffold&apos;s own look-ups.</source>
        <translation>Registros sin cifrado, para las consultas del propio Skaffold.</translation>
    </message>
    <message>
        <source>Replaces docker.io in Skaffold&apos;s own look-ups.</source>
        <translation>Sustituye a docker.io en las consultas del propio Skaffold.</translation>
    </message>
    <message>
        <source>The cluster is on this machine: images are not pushed.</source>
        <translation>El clúster está en este equipo: las imágenes no se suben.</translation>
    </message>
    <message>
        <source>Push to kind clusters instead of loading images.</source>
        <translation>Subir las imágenes a los clústeres de kind en lugar de cargarlas.</translation>
    </message>
    <message>
        <source>Push to k3d clusters instead of loading images.</source>
        <translation>Subir las imágenes a los clústeres de k3d en lugar de cargarlas.</translation>
    </message>
    <message>
        <source>Where Skaffold finds its debug images.</source>
        <translation>Dónde encuentra Skaffold sus imágenes de depuración.</translation>
    </message>
    <message>
        <source>Skaffold looks for newer versions of itself.</source>
        <translation>Skaffold busca versiones nuevas de sí mismo.</translation>
    </message>
    <message>
        <source>Skaffold sends usage data.</source>
        <translation>Skaffold envía datos de uso.</translation>
    </message>
    <message>
        <source>The hook “%1” does not run here, as it would in Skaffold</source>
        <translation>El hook “%1” no se ejecuta aquí, como lo haría en Skaffold</translation>
    </message>
    <message>
        <source>Run it yourself, or build with skaffold build.</source>
        <translation>Ejecútelo usted, o construya con skaffold build.</translation>
    </message>
    <message>
        <source>what goes into it cannot be told: %1</source>
        <translation>no se sabe qué entra en ella: %1</translation>
    </message>
    <message>
        <source>what it requires is built on every run</source>
        <translation>lo que requiere se construye cada vez</translation>
    </message>
    <message>
        <source>nobody has looked for it yet</source>
        <translation>nadie la ha buscado todavía</translation>
    </message>
    <message>
        <source>this is no address or reference of a repository</source>
        <translation>esto no es una dirección ni una referencia de un repositorio</translation>
    </message>
    <message>
        <source>Correct “requires.git” in skaffold.yaml.</source>
        <translation>Corrija “requires.git” en skaffold.yaml.</translation>
    </message>
    <message>
        <source>Cannot fetch the configuration of %1</source>
        <translation>No se puede descargar la configuración de %1</translation>
    </message>
    <message>
        <source>Fetch the configuration of %1</source>
        <translation>Descargar la configuración de %1</translation>
    </message>
    <message>
        <source>The build context holds %1; the largest files are %2</source>
        <translation>El contexto de construcción ocupa %1; los archivos más grandes son %2</translation>
    </message>
    <message>
        <source>List what the image does not need in %1.</source>
        <translation>Anote en %1 lo que la imagen no necesita.</translation>
    </message>
    <message>
        <source>The folder of the build context “%1” is not there: %2</source>
        <translation>La carpeta del contexto de construcción “%1” no existe: %2</translation>
    </message>
    <message>
        <source>Correct it in “cliFlags”; it is relative to %1.</source>
        <translation>Corríjala en “cliFlags”; es relativa a %1.</translation>
    </message>
    <message>
        <source>%1 needs BuildKit, which is switched off</source>
        <translation>%1 necesita BuildKit, que está desactivado</translation>
    </message>
    <message>
        <source>Take “useBuildkit: false” away.</source>
        <translation>Quite “useBuildkit: false”.</translation>
    </message>
    <message>
        <source>%1 needs Dockerfile syntax 1.%2; the builder&apos;s BuildKit knows 1.%3</source>
        <translation>%1 necesita la sintaxis de Dockerfile 1.%2; el BuildKit del builder conoce la 1.%3</translation>
    </message>
    <message>
        <source>Write “# syntax=%1” in the first line, or update the builder&apos;s BuildKit.</source>
        <translation>Escriba “# syntax=%1” en la primera línea, o actualice el BuildKit del builder.</translation>
    </message>
    <message>
        <source>%1 needs Dockerfile syntax 1.%2; “# syntax=%3” names an older one</source>
        <translation>%1 necesita la sintaxis de Dockerfile 1.%2; “# syntax=%3” indica una anterior</translation>
    </message>
    <message>
        <source>Write “# syntax=%1”.</source>
        <translation>Escriba “# syntax=%1”.</translation>
    </message>
    <message>
        <source>Nobody is logged in to %1, where images are pushed</source>
        <translation>No hay sesión iniciada en %1, adonde se suben las imágenes</translation>
    </message>
    <message>
        <source>Run docker login %1, or push elsewhere (--default-repo).</source>
        <translation>Ejecute docker login %1, o suba las imágenes a otro lugar (--default-repo).</translation>
    </message>
    <message>
        <source>Cannot tell what goes into the image</source>
        <translation>No se sabe qué entra en la imagen</translation>
    </message>
    <message>
        <source>Check the permissions of that file, or list it in .dockerignore.</source>
        <translation>Compruebe los permisos de ese archivo, o anótelo en .dockerignore.</translation>
    </message>
    <message>
        <source>runs a program in a template</source>
        <translation>ejecuta un programa en una plantilla</translation>
    </message>
    <message>
        <source>fetches a configuration from elsewhere</source>
        <translation>descarga una configuración de otro lugar</translation>
    </message>
    <message>
        <source>has a hook that runs around the build</source>
        <translation>tiene un hook que se ejecuta antes o después de construir</translation>
    </message>
    <message>
        <source>builds with a command of its own</source>
        <translation>construye con una orden propia</translation>
    </message>
    <message>
        <source>has a profile that depends on this machine</source>
        <translation>tiene un perfil que depende de este equipo</translation>
    </message>
    <message>
        <source>Provenance of mode=max publishes the values of all build arguments: %1</source>
        <translation>La procedencia con mode=max publica los valores de todos los argumentos de construcción: %1</translation>
    </message>
    <message>
        <source>Use mode=min, and hand secret values over under “docker.secrets”.</source>
        <translation>Use mode=min, y pase los valores secretos en “docker.secrets”.</translation>
    </message>
    <message>
        <source>Run %1 for a template</source>
        <translation>Ejecutar %1 para una plantilla</translation>
    </message>
    <message>
        <source>the path “%1” leads out of the repository</source>
        <translation>la ruta “%1” sale del repositorio</translation>
    </message>
    <message>
        <source>Name a file or folder of that repository.</source>
        <translation>Indique un archivo o una carpeta de ese repositorio.</translation>
    </message>
    <message>
        <source>Have Skaffold installed for it, or leave it out (kitw: -b).</source>
        <translation>Tenga Skaffold instalado para ello o exclúyalo (kitw: -b).</translation>
    </message>
    <message>
        <source>the build context “%1” is on another machine</source>
        <translation>el contexto de construcción “%1” está en otra máquina</translation>
    </message>
    <message>
        <source>has an image that Skaffold builds with programs of this machine</source>
        <translation>tiene una imagen que Skaffold construye con programas de esta máquina</translation>
    </message>
    <message>
        <source>“%1” is not there</source>
        <translation>“%1” no está</translation>
    </message>
    <message>
        <source>Correct the path under “requires”.</source>
        <translation>Corrija la ruta en “requires”.</translation>
    </message>
    <message>
        <source>Open the folder that holds it, or name another file (kitw: -f).</source>
        <translation>Abra la carpeta que lo contiene o indique otro archivo (kitw: -f).</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>“%1” is not a platform</source>
        <translation>“%1” no es una plataforma</translation>
    </message>
    <message>
        <source>Write operating system, architecture and where needed the variant, like linux/amd64 or linux/arm/v7.</source>
        <translation>Escriba el sistema operativo, la arquitectura y, donde haga falta, la variante, como linux/amd64 o linux/arm/v7.</translation>
    </message>
    <message>
        <source>it is neither a known operating system nor a known architecture</source>
        <translation>no es ni un sistema operativo ni una arquitectura conocidos</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>a part of it is empty</source>
        <translation>una de sus partes está vacía</translation>
    </message>
    <message>
        <source>“%1” holds the character “%2”</source>
        <translation>“%1” contiene el carácter “%2”</translation>
    </message>
    <message numerus="yes">
        <source>it has %n parts, and a platform has at most three</source>
        <translation>
            <numerusform>tiene %n parte, y una plataforma tiene como mucho tres</numerusform>
            <numerusform>tiene %n partes, y una plataforma tiene como mucho tres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeProject</name>
    <message>
        <source>Cannot make the practice project</source>
        <translation>No se puede crear el proyecto de práctica</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of that folder.</source>
        <translation>Compruebe el espacio libre y los permisos de esa carpeta.</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>“%1” was not found in PATH</source>
        <translation>“%1” no se encontró en PATH</translation>
    </message>
    <message>
        <source>the program was ended by signal %1 (%2)</source>
        <translation>la señal %1 terminó el programa (%2)</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>se canceló</translation>
    </message>
    <message>
        <source>it did not end in time</source>
        <translation>no terminó a tiempo</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>código de salida %1</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>This cause is known; the text of the tool is below.</source>
        <translation>Esta causa es conocida; el texto de la herramienta está debajo.</translation>
    </message>
    <message>
        <source>Show the builders</source>
        <translation>Mostrar los builders</translation>
    </message>
    <message>
        <source>Correct line %1 of %2</source>
        <translation>Corrija la línea %1 de %2</translation>
    </message>
    <message>
        <source>The step that failed is written there.</source>
        <translation>Ahí está escrito el paso que falló.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Read what the step said before it failed</source>
        <translation>Lea lo que dijo el paso antes de fallar</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Mostrar la salida</translation>
    </message>
    <message>
        <source>Build the same again</source>
        <translation>Construir lo mismo otra vez</translation>
    </message>
    <message>
        <source>What was done is in the cache; only the rest runs.</source>
        <translation>Lo hecho está en la caché; solo se ejecuta el resto.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 was not built: %2</source>
        <translation>%1 no se construyó: %2</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Paso: %1</translation>
    </message>
    <message>
        <source>Place: %1:%2</source>
        <translation>Lugar: %1:%2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Qué hacer: %1</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Orden: %1</translation>
    </message>
    <message>
        <source>“%1” ended with exit code %2</source>
        <translation>“%1” terminó con el código de salida %2</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Cannot use the schema</source>
        <translation>No se puede usar el esquema</translation>
    </message>
    <message>
        <source>Save the output of “skaffold schema get” and choose that file.</source>
        <translation>Guarde la salida de “skaffold schema get” y elija ese archivo.</translation>
    </message>
    <message>
        <source>it does not name the type of the whole file</source>
        <translation>no nombra el tipo del archivo entero</translation>
    </message>
    <message>
        <source>it describes files without “apiVersion”</source>
        <translation>describe archivos sin “apiVersion”</translation>
    </message>
    <message>
        <source>it is not JSON with an object at its top</source>
        <translation>no es JSON con un objeto en lo más alto</translation>
    </message>
    <message>
        <source>the first one is here</source>
        <translation>el primero está aquí</translation>
    </message>
    <message>
        <source>Replace the tab by two spaces</source>
        <translation>Cambiar el tabulador por dos espacios</translation>
    </message>
    <message>
        <source>the top of the file</source>
        <translation>el comienzo del archivo</translation>
    </message>
    <message>
        <source>only Skaffold with buildx support knows “%1”; the published one refuses the file</source>
        <translation>solo Skaffold con soporte de buildx conoce “%1”; el publicado rechaza el archivo</translation>
    </message>
    <message>
        <source>“%1” needs a value</source>
        <translation>“%1” necesita un valor</translation>
    </message>
    <message>
        <source>“%1” is missing in %2</source>
        <translation>falta “%1” en %2</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>Escribir “%1”</translation>
    </message>
    <message>
        <source>“%1” and “%2” cannot be together in %3: keep one of them</source>
        <translation>“%1” y “%2” no pueden ir juntos en %3: conserve uno de los dos</translation>
    </message>
    <message>
        <source>“%1” is here</source>
        <translation>“%1” está aquí</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar “%1”</translation>
    </message>
    <message>
        <source>“%1” is known from %2 on</source>
        <translation>“%1” se conoce desde %2</translation>
    </message>
    <message>
        <source>“%1” is no longer known; %2 was the last version with it</source>
        <translation>“%1” ya no se conoce; %2 fue la última versión que lo tenía</translation>
    </message>
    <message>
        <source>only Skaffold with buildx support knows “%1”</source>
        <translation>solo Skaffold con soporte de buildx conoce “%1”</translation>
    </message>
    <message>
        <source>“%1” belongs below “%2”, not into %3</source>
        <translation>“%1” va debajo de “%2”, no en %3</translation>
    </message>
    <message>
        <source>%1 has no settings, so “%2” is not known there</source>
        <translation>%1 no tiene ajustes, así que allí no se conoce “%2”</translation>
    </message>
    <message>
        <source>“%1” is not known in %2</source>
        <translation>“%1” no se conoce en %2</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; ¿quería decir “%1”?</translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation>Cambiar a “%1”</translation>
    </message>
    <message>
        <source>“apiVersion” is missing: without it Skaffold does not read the file</source>
        <translation>falta “apiVersion”: sin ella Skaffold no lee el archivo</translation>
    </message>
    <message>
        <source>Write “apiVersion: %1”</source>
        <translation>Escribir “apiVersion: %1”</translation>
    </message>
    <message>
        <source>“%1” is no version of skaffold.yaml; the newest known is “%2”</source>
        <translation>“%1” no es una versión de skaffold.yaml; la más nueva que se conoce es “%2”</translation>
    </message>
    <message>
        <source>a skaffold.yaml begins with keys such as “apiVersion” and “build”</source>
        <translation>un skaffold.yaml empieza con claves como “apiVersion” y “build”</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>un mapa</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a mapping of names to values</source>
        <translation>un mapa de nombres a valores</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>%1 has no value, so Skaffold behaves as if it was not written</source>
        <translation>%1 no tiene valor, así que Skaffold actúa como si no estuviera escrito</translation>
    </message>
    <message>
        <source>%1 must be %2, and this is %3</source>
        <translation>%1 debe ser %2, y esto es %3</translation>
    </message>
    <message>
        <source>Make it a list with one item</source>
        <translation>Convertirlo en una lista de un elemento</translation>
    </message>
    <message>
        <source>Remove the quotes</source>
        <translation>Quitar las comillas</translation>
    </message>
    <message>
        <source>%1 is a text; Skaffold takes this as “%2”, other tools may not</source>
        <translation>%1 es un texto; Skaffold toma esto como “%2”, otras herramientas quizá no</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>Ponerlo entre comillas</translation>
    </message>
    <message>
        <source>Skaffold takes “%1” as %2, other tools read a text</source>
        <translation>Skaffold toma “%1” como %2, otras herramientas leen un texto</translation>
    </message>
    <message>
        <source>%1 is a whole number; Skaffold takes this as %2</source>
        <translation>%1 es un número entero; Skaffold toma esto como %2</translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2”</source>
        <translation>“%1” no es un valor de “%2”</translation>
    </message>
    <message>
        <source>; known are “%1”</source>
        <translation>; se conocen “%1”</translation>
    </message>
    <message>
        <source>Templates are not expanded here.</source>
        <translation>Aquí no se expanden plantillas.</translation>
    </message>
    <message>
        <source>Templates are expanded, with environment variables such as `{{.HOME}}`.</source>
        <translation>Se expanden plantillas, con variables de entorno como `{{.HOME}}`.</translation>
    </message>
    <message>
        <source>Templates are expanded, with the names of the components.</source>
        <translation>Se expanden plantillas, con los nombres de los componentes.</translation>
    </message>
    <message>
        <source>Templates are expanded, with %1 and environment variables.</source>
        <translation>Se expanden plantillas, con %1 y variables de entorno.</translation>
    </message>
    <message>
        <source>Default: `%1`.</source>
        <translation>Por omisión: `%1`.</translation>
    </message>
    <message>
        <source>%1 is old: “kitw upgrade” brings the file to %2; until then it is checked as %3</source>
        <translation>%1 es antigua: “kitw upgrade” lleva el archivo a %2; hasta entonces se comprueba como %3</translation>
    </message>
    <message>
        <source>Change “apiVersion” to “%1”</source>
        <translation>Cambiar “apiVersion” a “%1”</translation>
    </message>
    <message>
        <source>%1 is newer than what is known here: it is checked as %2, and keys that are new look wrong</source>
        <translation>%1 es más nueva que lo que se conoce aquí: se comprueba como %2, y las claves nuevas parecen erróneas</translation>
    </message>
    <message>
        <source>%1 is too old for “kitw upgrade”: “skaffold fix” of Skaffold 1.39 brings the file to %2; until then it is checked as that</source>
        <translation>%1 es demasiado antigua para “kitw upgrade”: “skaffold fix” de Skaffold 1.39 lleva el archivo a %2; hasta entonces se comprueba como esa</translation>
    </message>
    <message>
        <source>Skaffold reads “%1” here; the published schema of this version lacks it, so that other editors mark it</source>
        <translation>Skaffold lee «%1» aquí; el esquema publicado de esta versión no lo tiene, así que otros editores lo marcan</translation>
    </message>
    <message>
        <source>“%1” and “%2” are both in %3, and only one of them counts</source>
        <translation>«%1» y «%2» están a la vez en %3, y solo uno de ellos cuenta</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Check that the keychain service runs.</source>
        <translation>Compruebe que el servicio de llavero funciona.</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>el llavero no tiene esa entrada</translation>
    </message>
    <message>
        <source>Set it again.</source>
        <translation>Vuelva a guardarlo.</translation>
    </message>
    <message>
        <source>the keychain is locked or refused access</source>
        <translation>el llavero está bloqueado o negó el acceso</translation>
    </message>
    <message>
        <source>Unlock the keychain.</source>
        <translation>Desbloquee el llavero.</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>no hay servicio de llavero</translation>
    </message>
    <message>
        <source>the keychain reported “%1”</source>
        <translation>el llavero informó: “%1”</translation>
    </message>
    <message>
        <source>Cannot remove the secret</source>
        <translation>No se puede eliminar el secreto</translation>
    </message>
    <message>
        <source>the keychain service does not answer</source>
        <translation>el servicio de llavero no responde</translation>
    </message>
    <message>
        <source>Cannot store the secret</source>
        <translation>No se puede guardar el secreto</translation>
    </message>
    <message>
        <source>Cannot read the secret</source>
        <translation>No se puede leer el secreto</translation>
    </message>
    <message>
        <source>Cannot write the list of secrets</source>
        <translation>No se puede escribir la lista de secretos</translation>
    </message>
    <message>
        <source>Free some space or correct the folder&apos;s permissions.</source>
        <translation>Libere espacio o corrija los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Secrets last until Kitwright is closed, because %1. Start a keychain service such as GNOME Keyring or KWallet to keep them.</source>
        <translation>Los secretos duran hasta que se cierre Kitwright, porque %1. Inicie un servicio de llavero como GNOME Keyring o KWallet para conservarlos.</translation>
    </message>
    <message>
        <source>There is no secret “%1”</source>
        <translation>No hay ningún secreto “%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret</source>
        <translation>“%1” no puede ser el nombre de un secreto</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters, digits, dots, dashes or underscores, the first no dot or dash.</source>
        <translation>Use de 1 a 128 letras, cifras, puntos, guiones o guiones bajos, sin punto ni guion al principio.</translation>
    </message>
    <message>
        <source>its value is empty</source>
        <translation>su valor está vacío</translation>
    </message>
    <message>
        <source>its value is larger than %1</source>
        <translation>su valor supera %1</translation>
    </message>
</context>
<context>
    <name>Skaffold</name>
    <message>
        <source>“%1” is no image reference: %2</source>
        <translation>“%1” no es una referencia de imagen: %2</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; ¿quería decir “%1”?</translation>
    </message>
    <message>
        <source>“%1” of a cache is one of %2, not “%3”</source>
        <translation>“%1” de una caché es uno de %2, no “%3”</translation>
    </message>
    <message>
        <source>a cache of the type “inline” is read with “type=registry”, from the image that holds it</source>
        <translation>una caché del tipo “inline” se lee con “type=registry”, desde la imagen que la contiene</translation>
    </message>
    <message>
        <source>a cache of the type “%1” needs “%2=…”</source>
        <translation>una caché del tipo “%1” necesita “%2=…”</translation>
    </message>
    <message>
        <source>a cache of the type “%1” has no “%2”</source>
        <translation>una caché del tipo “%1” no tiene “%2”</translation>
    </message>
    <message>
        <source>the entry is empty</source>
        <translation>la entrada está vacía</translation>
    </message>
    <message>
        <source>a quote in “%1” has no partner</source>
        <translation>una comilla de “%1” no tiene pareja</translation>
    </message>
    <message>
        <source>“%1” is no field: write NAME=VALUE</source>
        <translation>“%1” no es un campo: escriba NOMBRE=VALOR</translation>
    </message>
    <message>
        <source>the kind of cache is missing: begin with “type=registry”, for example</source>
        <translation>falta el tipo de caché: empiece con “type=registry”, por ejemplo</translation>
    </message>
    <message>
        <source>there is no cache of the type “%1”</source>
        <translation>no existe ninguna caché del tipo “%1”</translation>
    </message>
    <message>
        <source>“%1” has no name in front of “=”: write “default=…”</source>
        <translation>“%1” no tiene nombre delante de “=”: escriba “default=…”</translation>
    </message>
    <message>
        <source>“%1” is no name of an SSH connection: write NAME, NAME=SOCKET or NAME=KEY</source>
        <translation>“%1” no es el nombre de una conexión SSH: escriba NOMBRE, NOMBRE=SOCKET o NOMBRE=CLAVE</translation>
    </message>
    <message>
        <source>an empty path in “%1”</source>
        <translation>una ruta vacía en “%1”</translation>
    </message>
    <message>
        <source>“~” is not expanded here, because no shell is involved: write the whole path, or leave “=%1” away to use the SSH agent</source>
        <translation>“~” no se expande aquí, porque no interviene ningún intérprete de órdenes: escriba la ruta entera, o quite “=%1” para usar el agente SSH</translation>
    </message>
    <message>
        <source>“%1” is no extra host: write NAME:ADDRESS</source>
        <translation>“%1” no es un host adicional: escriba NOMBRE:DIRECCIÓN</translation>
    </message>
    <message>
        <source>“%1” is no IP address</source>
        <translation>“%1” no es una dirección IP</translation>
    </message>
    <message>
        <source>“(” is not closed</source>
        <translation>falta cerrar “(”</translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation>%1 (carácter %2)</translation>
    </message>
    <message>
        <source>“)” without “(”</source>
        <translation>“)” sin “(”</translation>
    </message>
    <message>
        <source>“%1” has nothing in front of it to repeat</source>
        <translation>“%1” no tiene delante nada que repetir</translation>
    </message>
    <message>
        <source>a repeat of a repeat</source>
        <translation>una repetición de una repetición</translation>
    </message>
    <message>
        <source>more than %1 repeats</source>
        <translation>más de %1 repeticiones</translation>
    </message>
    <message>
        <source>“%1” counts down</source>
        <translation>“%1” cuenta hacia atrás</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>está anidada demasiado profundamente</translation>
    </message>
    <message>
        <source>Go has no look-ahead and look-behind (“%1”)</source>
        <translation>Go no mira hacia delante ni hacia atrás (“%1”)</translation>
    </message>
    <message>
        <source>Go does not know groups that begin with “%1”</source>
        <translation>Go no conoce grupos que empiecen por “%1”</translation>
    </message>
    <message>
        <source>Go has no references to earlier groups</source>
        <translation>Go no tiene referencias a grupos anteriores</translation>
    </message>
    <message>
        <source>the name of the group is not closed with “&gt;”</source>
        <translation>el nombre del grupo no se cierra con “&gt;”</translation>
    </message>
    <message>
        <source>“%1” is no name of a group</source>
        <translation>“%1” no es el nombre de un grupo</translation>
    </message>
    <message>
        <source>two groups are called “%1”</source>
        <translation>dos grupos se llaman “%1”</translation>
    </message>
    <message>
        <source>Go does not know “%1”</source>
        <translation>Go no conoce “%1”</translation>
    </message>
    <message>
        <source>a backslash at the end</source>
        <translation>una barra invertida al final</translation>
    </message>
    <message>
        <source>Go does not know “\%1”</source>
        <translation>Go no conoce “\%1”</translation>
    </message>
    <message>
        <source>Go has no references to earlier groups (“\%1”)</source>
        <translation>Go no tiene referencias a grupos anteriores (“\%1”)</translation>
    </message>
    <message>
        <source>“\x{…}” holds no character number</source>
        <translation>“\x{…}” no contiene el número de un carácter</translation>
    </message>
    <message>
        <source>“\x” needs two hexadecimal digits</source>
        <translation>“\x” necesita dos cifras hexadecimales</translation>
    </message>
    <message>
        <source>“\p{” is not closed</source>
        <translation>falta cerrar “\p{”</translation>
    </message>
    <message>
        <source>“%1” is no class of characters</source>
        <translation>“%1” no es una clase de caracteres</translation>
    </message>
    <message>
        <source>“[” is not closed</source>
        <translation>falta cerrar “[”</translation>
    </message>
    <message>
        <source>“[:%1:]” is no class of characters</source>
        <translation>“[:%1:]” no es una clase de caracteres</translation>
    </message>
    <message>
        <source>the range “%1” runs backwards</source>
        <translation>el intervalo “%1” va al revés</translation>
    </message>
    <message>
        <source>so this always matches</source>
        <translation>así que esto coincide siempre</translation>
    </message>
    <message>
        <source>so this never matches</source>
        <translation>así que esto no coincide nunca</translation>
    </message>
    <message>
        <source>Go cannot read the expression %1, %2: %3</source>
        <translation>Go no puede leer la expresión %1, %2: %3</translation>
    </message>
    <message>
        <source>write the variable as NAME=VALUE, and this is %1</source>
        <translation>escriba la variable como NOMBRE=VALOR, y esto es %1</translation>
    </message>
    <message>
        <source>“!” belongs behind “=”: this looks at a variable called %1</source>
        <translation>“!” va detrás de “=”: esto mira una variable llamada %1</translation>
    </message>
    <message>
        <source>no command of Skaffold matches %1</source>
        <translation>ninguna orden de Skaffold coincide con %1</translation>
    </message>
    <message>
        <source>a condition without “env”, “kubeContext” and “command” always holds</source>
        <translation>una condición sin “env”, “kubeContext” ni “command” se cumple siempre</translation>
    </message>
    <message>
        <source>without “activation” this profile is never active by itself</source>
        <translation>sin “activation” este perfil nunca se activa solo</translation>
    </message>
    <message>
        <source>Skaffold takes targets that end with “.tar”, and this is %1</source>
        <translation>Skaffold admite destinos que terminan en “.tar”, y esto es %1</translation>
    </message>
    <message>
        <source>“ignore” works with “paths” only, and the files come from %1 here</source>
        <translation>“ignore” solo funciona con “paths”, y aquí los archivos salen de %1</translation>
    </message>
    <message>
        <source>Remove “ignore”</source>
        <translation>Quitar “ignore”</translation>
    </message>
    <message>
        <source>“src” does not begin with %1, so there is nothing to take away</source>
        <translation>“src” no empieza por %1, así que no hay nada que quitar</translation>
    </message>
    <message>
        <source>files can be inferred for one main package, and “main” stands for several</source>
        <translation>los archivos se pueden deducir para un solo paquete principal, y “main” representa varios</translation>
    </message>
    <message>
        <source>ko puts only the files of “kodata” into images: the pattern needs that folder in it</source>
        <translation>ko solo pone en las imágenes los archivos de “kodata”: el patrón necesita esa carpeta</translation>
    </message>
    <message>
        <source>%1 has no automatic file sync; “infer” and “manual” work</source>
        <translation>%1 no tiene sincronización automática de archivos; “infer” y “manual” funcionan</translation>
    </message>
    <message>
        <source>ports of %1 cannot be forwarded</source>
        <translation>los puertos de %1 no se pueden reenviar</translation>
    </message>
    <message>
        <source>; known are %1</source>
        <translation>; se conocen %1</translation>
    </message>
    <message>
        <source>no file fits %1</source>
        <translation>ningún archivo encaja con %1</translation>
    </message>
    <message>
        <source>the action has no containers to run</source>
        <translation>la acción no tiene contenedores que ejecutar</translation>
    </message>
    <message>
        <source>%1 is no name of a container</source>
        <translation>%1 no es el nombre de un contenedor</translation>
    </message>
    <message>
        <source>BuildKit knows the networks “default”, “host” and “none”, not %1</source>
        <translation>BuildKit conoce las redes “default”, “host” y “none”, no %1</translation>
    </message>
    <message>
        <source>“id” is a name without “,”, “=” and quotes, and this is %1</source>
        <translation>“id” es un nombre sin “,”, “=” ni comillas, y esto es %1</translation>
    </message>
    <message>
        <source>neither “src” nor “env” says where the secret comes from: buildx looks for a variable or file called %1</source>
        <translation>ni “src” ni “env” dicen de dónde sale el secreto: buildx busca una variable o un archivo llamado %1</translation>
    </message>
    <message>
        <source>“env” is the name of the variable, without “$”</source>
        <translation>“env” es el nombre de la variable, sin “$”</translation>
    </message>
    <message>
        <source>there is no file %1 for the secret %2</source>
        <translation>no existe el archivo %1 para el secreto %2</translation>
    </message>
    <message>
        <source>there is no socket or key %1</source>
        <translation>no existe el socket o la clave %1</translation>
    </message>
    <message>
        <source>each item is one argument: write the flag and its value as two items, or with “=” between them</source>
        <translation>cada elemento es un argumento: escriba la opción y su valor como dos elementos, o con “=” entre ellos</translation>
    </message>
    <message>
        <source>%1 is set by “docker.%2” too</source>
        <translation>%1 también se fija con “docker.%2”</translation>
    </message>
    <message>
        <source>%1 is a file: a context is the folder with the sources</source>
        <translation>%1 es un archivo: un contexto es la carpeta con las fuentes</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>no existe la carpeta %1</translation>
    </message>
    <message>
        <source>the Dockerfile cannot be read: %1: %2</source>
        <translation>el Dockerfile no se puede leer: %1: %2</translation>
    </message>
    <message>
        <source>the project&apos;s folder</source>
        <translation>la carpeta del proyecto</translation>
    </message>
    <message>
        <source>%1 is a folder, not a Dockerfile</source>
        <translation>%1 es una carpeta, no un Dockerfile</translation>
    </message>
    <message>
        <source>there is no Dockerfile %1 in %2</source>
        <translation>no existe ningún Dockerfile %1 en %2</translation>
    </message>
    <message>
        <source>; there is %1</source>
        <translation>; existe %1</translation>
    </message>
    <message>
        <source>the Dockerfile has no stage %1</source>
        <translation>el Dockerfile no tiene la etapa %1</translation>
    </message>
    <message>
        <source>; it has %1</source>
        <translation>; tiene %1</translation>
    </message>
    <message>
        <source>; none of its stages has a name</source>
        <translation>; ninguna de sus etapas tiene nombre</translation>
    </message>
    <message>
        <source>the Dockerfile has no “ARG %1”, so this value goes nowhere</source>
        <translation>el Dockerfile no tiene “ARG %1”, así que este valor no llega a ninguna parte</translation>
    </message>
    <message>
        <source>the Dockerfile has no “ARG %1”: it is built after %2, but does not get its name</source>
        <translation>el Dockerfile no tiene “ARG %1”: se construye después de %2, pero no recibe su nombre</translation>
    </message>
    <message>
        <source>this machine (“local”)</source>
        <translation>esta máquina (“local”)</translation>
    </message>
    <message>
        <source>Google Cloud Build</source>
        <translation>Google Cloud Build</translation>
    </message>
    <message>
        <source>a cluster</source>
        <translation>un clúster</translation>
    </message>
    <message>
        <source>%1 cannot build with %2</source>
        <translation>%1 no puede construir con %2</translation>
    </message>
    <message>
        <source>builds run there because of this</source>
        <translation>por esto se construye allí</translation>
    </message>
    <message>
        <source>with this profile %1 cannot build %2, whose builder does not work there</source>
        <translation>con este perfil %1 no puede construir %2, cuyo constructor no funciona allí</translation>
    </message>
    <message>
        <source>Google Cloud Build cannot hand over %1</source>
        <translation>Google Cloud Build no puede entregar %1</translation>
    </message>
    <message>
        <source>%1 needs BuildKit, and “useBuildkit” switches it off</source>
        <translation>%1 necesita BuildKit, y “useBuildkit” lo desactiva</translation>
    </message>
    <message>
        <source>BuildKit is switched off here</source>
        <translation>aquí se desactiva BuildKit</translation>
    </message>
    <message>
        <source>“tryImportMissing” needs tags that differ, and the tag policy “sha256” calls every image “latest”</source>
        <translation>“tryImportMissing” necesita etiquetas distintas, y la política de etiquetas “sha256” llama “latest” a todas las imágenes</translation>
    </message>
    <message>
        <source>the tag policy is here</source>
        <translation>la política de etiquetas está aquí</translation>
    </message>
    <message>
        <source>a worker pool is written “projects/PROJECT/locations/REGION/workerPools/NAME”</source>
        <translation>un grupo de trabajadores se escribe “projects/PROJECT/locations/REGION/workerPools/NAME”</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>este archivo</translation>
    </message>
    <message>
        <source>%1 has no configuration called %2</source>
        <translation>%1 no tiene ninguna configuración llamada %2</translation>
    </message>
    <message>
        <source>there is no file %1, and this configuration needs it</source>
        <translation>no existe el archivo %1, y esta configuración lo necesita</translation>
    </message>
    <message>
        <source>%1 is no image name: %2</source>
        <translation>%1 no es el nombre de una imagen: %2</translation>
    </message>
    <message>
        <source>image names have no capitals: Skaffold builds this as %1</source>
        <translation>los nombres de imagen no llevan mayúsculas: Skaffold construye esto como %1</translation>
    </message>
    <message>
        <source>the image has a digest, and only a finished build has one</source>
        <translation>la imagen lleva un digest, y solo una construcción terminada tiene uno</translation>
    </message>
    <message>
        <source>the image has the tag %1, and tags come from “tagPolicy”</source>
        <translation>la imagen lleva la etiqueta %1, y las etiquetas salen de “tagPolicy”</translation>
    </message>
    <message>
        <source>%1 is built twice: two artifacts cannot make one image</source>
        <translation>%1 se construye dos veces: dos artefactos no pueden producir una sola imagen</translation>
    </message>
    <message>
        <source>the first one is here</source>
        <translation>el primero está aquí</translation>
    </message>
    <message>
        <source>two configurations of this file are called %1</source>
        <translation>dos configuraciones de este archivo se llaman %1</translation>
    </message>
    <message>
        <source>two profiles are called %1: Skaffold takes the last one only</source>
        <translation>dos perfiles se llaman %1: Skaffold solo toma el último</translation>
    </message>
    <message>
        <source>two verification tests are called %1</source>
        <translation>dos pruebas de verificación se llaman %1</translation>
    </message>
    <message>
        <source>two custom actions are called %1</source>
        <translation>dos acciones personalizadas se llaman %1</translation>
    </message>
    <message>
        <source>a path begins with “/”, and this is %1</source>
        <translation>una ruta empieza por “/”, y esto es %1</translation>
    </message>
    <message>
        <source>%1 is no operation of a patch</source>
        <translation>%1 no es una operación de un parche</translation>
    </message>
    <message>
        <source>%1 needs “from”: the place to take the value from</source>
        <translation>%1 necesita “from”: el lugar de donde se toma el valor</translation>
    </message>
    <message>
        <source>%1 has no “value”: it writes nothing there</source>
        <translation>%1 no tiene “value”: no escribe nada allí</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <source>nothing in %1 has “%2: %3”</source>
        <translation>nada de %1 tiene “%2: %3”</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n item(s), counted from 0, and no number %2</source>
        <translation>
            <numerusform>%1 tiene %n elemento, contado desde 0, y ninguno con el número %2</numerusform>
            <numerusform>%1 tiene %n elementos, contados desde 0, y ninguno con el número %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a list: its items have numbers from 0, and %2 is none</source>
        <translation>%1 es una lista: sus elementos tienen números desde 0, y %2 no es ninguno</translation>
    </message>
    <message>
        <source>%1 does not write %2, and a patch sees no defaults</source>
        <translation>%1 no escribe %2, y un parche no ve los valores por omisión</translation>
    </message>
    <message>
        <source>%1 has nothing inside</source>
        <translation>%1 no tiene nada dentro</translation>
    </message>
    <message>
        <source>%1 has no key %2 in Skaffold</source>
        <translation>%1 no tiene la clave %2 en Skaffold</translation>
    </message>
    <message>
        <source>%1 is no platform that images are built for</source>
        <translation>%1 no es una plataforma para la que se construyan imágenes</translation>
    </message>
    <message>
        <source>%1 is no platform: %2</source>
        <translation>%1 no es una plataforma: %2</translation>
    </message>
    <message>
        <source>%1 is in the list already</source>
        <translation>%1 ya está en la lista</translation>
    </message>
    <message>
        <source>%1 is built for none of the platforms of “build.platforms”</source>
        <translation>%1 no se construye para ninguna de las plataformas de “build.platforms”</translation>
    </message>
    <message>
        <source>those are here</source>
        <translation>esas están aquí</translation>
    </message>
    <message>
        <source>an image for several platforms must be pushed, and “push” is off</source>
        <translation>una imagen para varias plataformas tiene que subirse, y “push” está desactivado</translation>
    </message>
    <message>
        <source>it is switched off here</source>
        <translation>aquí se desactiva</translation>
    </message>
    <message>
        <source>two required images have the name %1 for the build: give one of them an “alias”</source>
        <translation>dos imágenes requeridas tienen el nombre %1 en la construcción: dé un “alias” a una de ellas</translation>
    </message>
    <message>
        <source>%1 cannot be a build argument: use letters, digits and “_”</source>
        <translation>%1 no puede ser un argumento de construcción: use letras, cifras y “_”</translation>
    </message>
    <message>
        <source>%1 needs an “alias”: the image&apos;s own name cannot be a build argument</source>
        <translation>%1 necesita un “alias”: el propio nombre de la imagen no puede ser un argumento de construcción</translation>
    </message>
    <message>
        <source>no artifact builds the required image %1</source>
        <translation>ningún artefacto construye la imagen requerida %1</translation>
    </message>
    <message>
        <source>%1 requires itself</source>
        <translation>%1 se requiere a sí mismo</translation>
    </message>
    <message>
        <source>these images require each other in a circle: %1 → %2</source>
        <translation>estas imágenes se requieren unas a otras en círculo: %1 → %2</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>una clave privada</translation>
    </message>
    <message>
        <source>an access key of AWS</source>
        <translation>una clave de acceso de AWS</translation>
    </message>
    <message>
        <source>a token of GitHub</source>
        <translation>un token de GitHub</translation>
    </message>
    <message>
        <source>a token of GitLab</source>
        <translation>un token de GitLab</translation>
    </message>
    <message>
        <source>a token of Slack</source>
        <translation>un token de Slack</translation>
    </message>
    <message>
        <source>an API key of Google</source>
        <translation>una clave de API de Google</translation>
    </message>
    <message>
        <source>a token of Docker Hub</source>
        <translation>un token de Docker Hub</translation>
    </message>
    <message>
        <source>a token of npm</source>
        <translation>un token de npm</translation>
    </message>
    <message>
        <source>a key of Stripe</source>
        <translation>una clave de Stripe</translation>
    </message>
    <message>
        <source>a signed web token</source>
        <translation>un token web firmado</translation>
    </message>
    <message>
        <source>an address with a password</source>
        <translation>una dirección con contraseña</translation>
    </message>
    <message>
        <source>the build argument %1 is readable in this file and in the image&apos;s history</source>
        <translation>el argumento de construcción %1 se puede leer en este archivo y en el historial de la imagen</translation>
    </message>
    <message>
        <source>the build argument %1 stays readable in the image&apos;s history</source>
        <translation>el argumento de construcción %1 queda legible en el historial de la imagen</translation>
    </message>
    <message>
        <source>: hand it over under “secrets”</source>
        <translation>: páselo por “secrets”</translation>
    </message>
    <message>
        <source>this looks like %1, and everybody with the file can read it</source>
        <translation>esto parece %1, y lo puede leer todo el que tenga el archivo</translation>
    </message>
    <message>
        <source>the component %1 has no policy that makes its text</source>
        <translation>el componente %1 no tiene ninguna política que forme su texto</translation>
    </message>
    <message>
        <source>a component cannot be a custom template itself</source>
        <translation>un componente no puede ser a su vez una plantilla personalizada</translation>
    </message>
    <message>
        <source>two components are called %1</source>
        <translation>dos componentes se llaman %1</translation>
    </message>
    <message>
        <source>there is no time zone %1, so every tag becomes “latest”</source>
        <translation>no existe la zona horaria %1, así que todas las etiquetas serán “latest”</translation>
    </message>
    <message>
        <source>there is no component %1, so every tag becomes “latest”</source>
        <translation>no existe el componente %1, así que todas las etiquetas serán “latest”</translation>
    </message>
    <message>
        <source>%1 is empty as long as the image is called %2: without “/” in the name, and without a default repository, Skaffold leaves it so</source>
        <translation>%1 está vacío mientras la imagen se llame %2: sin “/” en el nombre y sin repositorio por omisión, Skaffold lo deja así</translation>
    </message>
    <message>
        <source>the template of %1 cannot be read: %2</source>
        <translation>la plantilla de %1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>Skaffold expands no templates in %1: it takes this text as it is</source>
        <translation>Skaffold no expande plantillas en %1: toma este texto tal cual</translation>
    </message>
    <message>
        <source>“ignore” takes files away from “paths”, and there is none</source>
        <translation>“ignore” quita archivos de “paths”, y no hay ninguno</translation>
    </message>
    <message>
        <source>this file does not build %1, so the tests run only with an image that is there already</source>
        <translation>este archivo no construye %1, así que las pruebas solo se ejecutan con una imagen que ya exista</translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation>Cambiar a “%1”</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir “%1”</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No aplicable</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Preguntando</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En caché</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>“%1” and “%2” cannot be compared</source>
        <translation>“%1” y “%2” no se pueden comparar</translation>
    </message>
    <message>
        <source>“%1” has no length</source>
        <translation>“%1” no tiene longitud</translation>
    </message>
    <message>
        <source>there is no item %1</source>
        <translation>no hay ningún elemento %1</translation>
    </message>
    <message>
        <source>there is no slice from %1 to %2</source>
        <translation>no hay ningún tramo de %1 a %2</translation>
    </message>
    <message>
        <source>the format “%%1” is not known</source>
        <translation>el formato “%%1” no se conoce</translation>
    </message>
    <message>
        <source>there is no function “%1”</source>
        <translation>no existe la función “%1”</translation>
    </message>
    <message>
        <source>the comment is not closed</source>
        <translation>falta cerrar el comentario</translation>
    </message>
    <message>
        <source>a comment must end with */}}</source>
        <translation>un comentario debe terminar en */}}</translation>
    </message>
    <message>
        <source>“{{” is not closed</source>
        <translation>falta cerrar “{{”</translation>
    </message>
    <message>
        <source>“%1” has no meaning here</source>
        <translation>“%1” no tiene sentido aquí</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1” no es un número</translation>
    </message>
    <message>
        <source>the raw string is not closed</source>
        <translation>falta cerrar la cadena literal</translation>
    </message>
    <message>
        <source>the string has an unknown escape</source>
        <translation>la cadena tiene un escape desconocido</translation>
    </message>
    <message>
        <source>the string is not closed</source>
        <translation>falta cerrar la cadena</translation>
    </message>
    <message>
        <source>the character constant is not closed</source>
        <translation>falta cerrar la constante de carácter</translation>
    </message>
    <message>
        <source>Cannot use the template “%1”</source>
        <translation>No se puede usar la plantilla “%1”</translation>
    </message>
    <message>
        <source>%1 (character %2)</source>
        <translation>%1 (carácter %2)</translation>
    </message>
    <message>
        <source>Templates are Go templates, such as {{.IMAGE_NAME}}-{{.BRANCH}}.</source>
        <translation>Las plantillas son plantillas de Go, como {{.IMAGE_NAME}}-{{.BRANCH}}.</translation>
    </message>
    <message>
        <source>“%1” without its beginning</source>
        <translation>“%1” sin su comienzo</translation>
    </message>
    <message>
        <source>“%1” is not expected here</source>
        <translation>“%1” no se espera aquí</translation>
    </message>
    <message>
        <source>“%1” outside of “range”</source>
        <translation>“%1” fuera de “range”</translation>
    </message>
    <message>
        <source>“%1” cannot be used here</source>
        <translation>“%1” no se puede usar aquí</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>está anidada demasiado profundamente</translation>
    </message>
    <message>
        <source>it has no {{end}}</source>
        <translation>no tiene ningún {{end}}</translation>
    </message>
    <message>
        <source>a constant cannot take what comes before “|”</source>
        <translation>una constante no puede tomar lo que hay antes de “|”</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>falta un valor</translation>
    </message>
    <message>
        <source>“(” is not closed</source>
        <translation>falta cerrar “(”</translation>
    </message>
    <message>
        <source>the result is too long</source>
        <translation>el resultado es demasiado largo</translation>
    </message>
    <message>
        <source>“range” cannot go over “%1”</source>
        <translation>“range” no puede recorrer “%1”</translation>
    </message>
    <message>
        <source>the variable %1 is not declared</source>
        <translation>la variable %1 no está declarada</translation>
    </message>
    <message>
        <source>only a function takes arguments</source>
        <translation>solo una función lleva argumentos</translation>
    </message>
    <message>
        <source>“%1” has no field “%2”</source>
        <translation>“%1” no tiene ningún campo “%2”</translation>
    </message>
    <message>
        <source>the function “%1” is not known</source>
        <translation>la función “%1” no se conoce</translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not take %n argument(s)</source>
        <translation>
            <numerusform>“%1” no admite %n argumento</numerusform>
            <numerusform>“%1” no admite %n argumentos</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” needs arguments</source>
        <translation>“%1” necesita argumentos</translation>
    </message>
    <message>
        <source>the repeated text is too long</source>
        <translation>el texto repetido es demasiado largo</translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1</source>
        <translation>la expresión regular es errónea: %1</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>el número es demasiado grande</translation>
    </message>
    <message>
        <source>it divides by zero</source>
        <translation>divide entre cero</translation>
    </message>
    <message>
        <source>“%1” is no list</source>
        <translation>“%1” no es una lista</translation>
    </message>
    <message>
        <source>“cmd” needs a program</source>
        <translation>“cmd” necesita un programa</translation>
    </message>
    <message>
        <source>it runs a program (cmd): %1</source>
        <translation>ejecuta un programa (cmd): %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The file was not saved</source>
        <translation>El archivo no se guardó</translation>
    </message>
    <message>
        <source>The old content is still there; free space or allow writing, then save again.</source>
        <translation>El contenido anterior sigue ahí; libere espacio o permita escribir, y guarde otra vez.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>El archivo no se puede leer</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>No es un archivo corriente.</translation>
    </message>
    <message>
        <source>It was changed by another program since it was read.</source>
        <translation>Otro programa lo cambió desde que se leyó.</translation>
    </message>
    <message>
        <source>Compare both, then reload the file or overwrite it.</source>
        <translation>Compare ambos, y luego vuelva a cargar el archivo o sobrescríbalo.</translation>
    </message>
    <message>
        <source>It is not an ordinary file.</source>
        <translation>No es un archivo normal.</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Elija otro lugar para él.</translation>
    </message>
    <message>
        <source>The edit does not fit the text</source>
        <translation>La edición no encaja en el texto</translation>
    </message>
    <message>
        <source>It was made for another revision.</source>
        <translation>Se hizo para otra revisión.</translation>
    </message>
    <message>
        <source>This is not a text file that can be edited</source>
        <translation>Este no es un archivo de texto que se pueda editar</translation>
    </message>
    <message>
        <source>Convert the file to UTF-8 with usual line ends, then open it again.</source>
        <translation>Convierta el archivo a UTF-8 con saltos de línea normales, y ábralo otra vez.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>The text is too large</source>
        <translation>El texto es demasiado grande</translation>
    </message>
    <message>
        <source>It has more than 100 MB.</source>
        <translation>Tiene más de 100 MB.</translation>
    </message>
    <message>
        <source>It holds a NUL byte, as binary files do.</source>
        <translation>Contiene un byte NUL, como los archivos binarios.</translation>
    </message>
    <message>
        <source>It holds a carriage return without a line feed.</source>
        <translation>Contiene un retorno de carro sin salto de línea.</translation>
    </message>
    <message>
        <source>It holds bytes that are not UTF-8.</source>
        <translation>Contiene bytes que no son UTF-8.</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Upgrade</name>
    <message>
        <source>the chart&apos;s value “%1” gets an image and has values below it</source>
        <translation>el valor “%1” del chart recibe una imagen y tiene valores debajo</translation>
    </message>
    <message>
        <source>images reach the chart through setValueTemplates now</source>
        <translation>las imágenes llegan ahora al chart por setValueTemplates</translation>
    </message>
    <message>
        <source>the file cannot be brought to %1</source>
        <translation>el archivo no se puede llevar a %1</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now</source>
        <translation>“%1” se llama ahora “%2”</translation>
    </message>
    <message>
        <source>the settings of kpt are laid out differently from here on</source>
        <translation>los ajustes de kpt tienen otra estructura desde aquí</translation>
    </message>
    <message>
        <source>automatic sync is switched on with “true” now</source>
        <translation>la sincronización automática se activa ahora con “true”</translation>
    </message>
    <message>
        <source>free flags of kaniko are gone; write these as settings of their own: %1</source>
        <translation>las opciones libres de kaniko ya no existen; escriba estas como ajustes propios: %1</translation>
    </message>
    <message>
        <source>“false” had no effect in a profile and would have one now</source>
        <translation>“false” no tenía efecto en un perfil y ahora lo tendría</translation>
    </message>
    <message>
        <source>where a secret appears is said in the Dockerfile now: RUN --mount=type=secret,id=…,target=%1</source>
        <translation>dónde aparece un secreto se dice ahora en el Dockerfile: RUN --mount=type=secret,id=…,target=%1</translation>
    </message>
    <message>
        <source>“secret” is a list now: “secrets”</source>
        <translation>“secret” es ahora una lista: “secrets”</translation>
    </message>
    <message>
        <source>platforms of ko stand at the artifact now</source>
        <translation>las plataformas de ko están ahora en el artefacto</translation>
    </message>
    <message>
        <source>kaniko always pushes from here on</source>
        <translation>kaniko siempre sube la imagen desde aquí</translation>
    </message>
    <message>
        <source>deploy.kustomize and deploy.kubectl become one section, and “%1” differs in them</source>
        <translation>deploy.kustomize y deploy.kubectl pasan a ser una sola sección, y “%1” es distinto en ellas</translation>
    </message>
    <message>
        <source>Give both the same value, then start again.</source>
        <translation>Dé a ambas el mismo valor y empiece de nuevo.</translation>
    </message>
    <message>
        <source>what kustomize makes is said in manifests.kustomize now, how it is applied in deploy.kubectl</source>
        <translation>lo que produce kustomize se dice ahora en manifests.kustomize, y cómo se aplica, en deploy.kubectl</translation>
    </message>
    <message>
        <source>releases stand in manifests.helm for rendering and in deploy.helm for deploying now</source>
        <translation>las releases están ahora en manifests.helm para generar los manifiestos y en deploy.helm para desplegarlas</translation>
    </message>
    <message>
        <source>deploy.kpt has no equivalent there; Skaffold refuses it too</source>
        <translation>deploy.kpt no tiene equivalente allí; Skaffold tampoco lo acepta</translation>
    </message>
    <message>
        <source>Upgrade with “--to v2beta29”, or write the kpt part anew.</source>
        <translation>Actualice con “--to v2beta29”, o escriba de nuevo la parte de kpt.</translation>
    </message>
    <message>
        <source>manifests are listed in manifests.rawYaml now</source>
        <translation>los manifiestos se enumeran ahora en manifests.rawYaml</translation>
    </message>
    <message>
        <source>remote manifests stand in manifests.remoteManifests now</source>
        <translation>los manifiestos remotos están ahora en manifests.remoteManifests</translation>
    </message>
    <message>
        <source>a verification needs a container from here on</source>
        <translation>una verificación necesita un contenedor desde aquí</translation>
    </message>
    <message>
        <source>containers of verifications know only %1 from here on; “%2” is gone</source>
        <translation>los contenedores de las verificaciones solo conocen %1 desde aquí; “%2” ya no existe</translation>
    </message>
    <message>
        <source>“false” was a misprint of the schema and is called “force” now</source>
        <translation>“false” era una errata del esquema y se llama ahora “force”</translation>
    </message>
    <message>
        <source>a patch of a chart&apos;s image goes to setValueTemplates now</source>
        <translation>un parche de la imagen de un chart va ahora a setValueTemplates</translation>
    </message>
    <message>
        <source>patches of deploy.kpt have no place in the newer version</source>
        <translation>los parches de deploy.kpt no tienen lugar en la versión más nueva</translation>
    </message>
    <message>
        <source>the settings below deploy.kustomize stand in manifests.kustomize and deploy.kubectl now; this patch finds none of them</source>
        <translation>los ajustes de deploy.kustomize están ahora en manifests.kustomize y deploy.kubectl; este parche no encuentra ninguno</translation>
    </message>
    <message>
        <source>the patched place is “%1” now</source>
        <translation>el lugar del parche es ahora “%1”</translation>
    </message>
    <message>
        <source>the file cannot be upgraded</source>
        <translation>el archivo no se puede actualizar</translation>
    </message>
    <message>
        <source>it does not say which version it is written for</source>
        <translation>no dice para qué versión está escrito</translation>
    </message>
    <message>
        <source>“%1” is no version of skaffold.yaml</source>
        <translation>“%1” no es una versión de skaffold.yaml</translation>
    </message>
    <message>
        <source>Write the version that it was made for, such as “apiVersion: skaffold/v2beta29”.</source>
        <translation>Escriba la versión para la que se hizo, como “apiVersion: skaffold/v2beta29”.</translation>
    </message>
    <message>
        <source>it is at %1 already, which is newer than %2</source>
        <translation>ya está en %1, que es más nueva que %2</translation>
    </message>
    <message>
        <source>There is no way back to an older version.</source>
        <translation>No se puede volver a una versión anterior.</translation>
    </message>
    <message>
        <source>%1 is older than %2, the first version that can be upgraded here</source>
        <translation>%1 es anterior a %2, la primera versión que se puede actualizar aquí</translation>
    </message>
    <message>
        <source>“skaffold fix” of Skaffold 1.39 brings it to v2beta29.</source>
        <translation>“skaffold fix” de Skaffold 1.39 lo lleva a v2beta29.</translation>
    </message>
    <message>
        <source>it is not valid YAML: %1</source>
        <translation>no es YAML válido: %1</translation>
    </message>
    <message>
        <source>“kitw check” shows each place.</source>
        <translation>“kitw check” muestra cada lugar.</translation>
    </message>
    <message>
        <source>images of charts stand in setValueTemplates now; this patch finds none of them</source>
        <translation>las imágenes de los charts están ahora en setValueTemplates; este parche no encuentra ninguna</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>control characters are not allowed</source>
        <translation>los caracteres de control no se permiten</translation>
    </message>
    <message>
        <source>the aliases expand to too much data</source>
        <translation>los alias se despliegan en demasiados datos</translation>
    </message>
    <message>
        <source>a list or a mapping cannot be a key</source>
        <translation>una lista o un mapa no puede ser una clave</translation>
    </message>
    <message>
        <source>the key “%1” is there twice</source>
        <translation>la clave “%1” está dos veces</translation>
    </message>
    <message>
        <source>a new document must start with “---”</source>
        <translation>un documento nuevo debe empezar con “---”</translation>
    </message>
    <message>
        <source>this text follows the end of the document; check its indentation</source>
        <translation>este texto sigue al final del documento; compruebe su sangría</translation>
    </message>
    <message>
        <source>there is a second %YAML line</source>
        <translation>hay una segunda línea %YAML</translation>
    </message>
    <message>
        <source>there is a second %TAG line for the same handle</source>
        <translation>hay una segunda línea %TAG para el mismo prefijo</translation>
    </message>
    <message>
        <source>a value has one anchor at most</source>
        <translation>un valor tiene como mucho un ancla</translation>
    </message>
    <message>
        <source>a value has one tag at most</source>
        <translation>un valor tiene como mucho una etiqueta</translation>
    </message>
    <message>
        <source>the tag handle “%1” is not declared by a %TAG line</source>
        <translation>ninguna línea %TAG declara el prefijo de etiqueta “%1”</translation>
    </message>
    <message>
        <source>there is no anchor “%1” above</source>
        <translation>no hay ningún ancla “%1” más arriba</translation>
    </message>
    <message>
        <source>the anchor “%1” holds itself</source>
        <translation>el ancla “%1” se contiene a sí misma</translation>
    </message>
    <message>
        <source>the nesting is deeper than %1 levels</source>
        <translation>el anidamiento supera %1 niveles</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>aquí falta un valor</translation>
    </message>
    <message>
        <source>a list item starting with “-” is expected here; check the indentation</source>
        <translation>aquí se espera un elemento de lista que empiece con “-”; compruebe la sangría</translation>
    </message>
    <message>
        <source>a key is expected here; check the indentation of this line</source>
        <translation>aquí se espera una clave; compruebe la sangría de esta línea</translation>
    </message>
    <message>
        <source>the list in “[ ]” needs “,” or its closing “]” here</source>
        <translation>la lista entre “[ ]” necesita aquí “,” o su cierre “]”</translation>
    </message>
    <message>
        <source>the mapping in “{ }” needs “,” or its closing “}” here</source>
        <translation>el mapa entre “{ }” necesita aquí “,” o su cierre “}”</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>No existe %1</translation>
    </message>
    <message>
        <source>The file has no such document.</source>
        <translation>El archivo no tiene ese documento.</translation>
    </message>
    <message>
        <source>Several items match.</source>
        <translation>Varios elementos coinciden.</translation>
    </message>
    <message>
        <source>The file ends before “%1”.</source>
        <translation>El archivo termina antes de “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not a path</source>
        <translation>“%1” no es una ruta</translation>
    </message>
    <message>
        <source>Write it like build.artifacts[0].docker.target.</source>
        <translation>Escríbala como build.artifacts[0].docker.target.</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>carácter %1</translation>
    </message>
    <message>
        <source>The quoted key has no end.</source>
        <translation>La clave entre comillas no termina.</translation>
    </message>
    <message>
        <source>“[” has no “]”.</source>
        <translation>“[” no tiene “]”.</translation>
    </message>
    <message>
        <source>“[ ]” holds a number from 0, or key=value.</source>
        <translation>“[ ]” contiene un número desde 0, o clave=valor.</translation>
    </message>
    <message>
        <source>A key is expected here.</source>
        <translation>Aquí se espera una clave.</translation>
    </message>
    <message>
        <source>a tab character cannot be used as indentation</source>
        <translation>un tabulador no se puede usar como sangría</translation>
    </message>
    <message>
        <source>“%1” cannot start a value here; put quotes around the text</source>
        <translation>“%1” no puede empezar un valor aquí; ponga el texto entre comillas</translation>
    </message>
    <message>
        <source>this line is no “key: value”; a colon is missing</source>
        <translation>esta línea no es “clave: valor”; faltan los dos puntos</translation>
    </message>
    <message>
        <source>a list item cannot start here; put it on its own line</source>
        <translation>un elemento de lista no puede empezar aquí; póngalo en una línea propia</translation>
    </message>
    <message>
        <source>a key cannot start here</source>
        <translation>una clave no puede empezar aquí</translation>
    </message>
    <message>
        <source>a second “key: value” cannot follow on the same line</source>
        <translation>una segunda “clave: valor” no puede seguir en la misma línea</translation>
    </message>
    <message>
        <source>the directive has no valid name</source>
        <translation>la directiva no tiene un nombre válido</translation>
    </message>
    <message>
        <source>%TAG needs a handle such as “!name!”</source>
        <translation>%TAG necesita un prefijo como “!nombre!”</translation>
    </message>
    <message>
        <source>the handle of %TAG must end with “!”</source>
        <translation>el prefijo de %TAG debe terminar con “!”</translation>
    </message>
    <message>
        <source>%TAG needs a prefix behind its handle</source>
        <translation>%TAG necesita un texto detrás de su prefijo</translation>
    </message>
    <message>
        <source>“%%1” is no directive of YAML</source>
        <translation>“%%1” no es una directiva de YAML</translation>
    </message>
    <message>
        <source>the directive has text behind it</source>
        <translation>la directiva tiene texto detrás</translation>
    </message>
    <message>
        <source>Skaffold reads YAML 1.1 only; remove the %YAML line</source>
        <translation>Skaffold solo lee YAML 1.1; quite la línea %YAML</translation>
    </message>
    <message>
        <source>the name of an anchor or alias has letters, digits, “-” and “_” only</source>
        <translation>el nombre de un ancla o de un alias solo tiene letras, cifras, “-” y “_”</translation>
    </message>
    <message>
        <source>the tag “!&lt;” has no closing “&gt;”</source>
        <translation>la etiqueta “!&lt;” no tiene su cierre “&gt;”</translation>
    </message>
    <message>
        <source>a space must follow the tag</source>
        <translation>tras la etiqueta debe ir un espacio</translation>
    </message>
    <message>
        <source>“%” in a tag needs two hexadecimal digits</source>
        <translation>“%” en una etiqueta necesita dos cifras hexadecimales</translation>
    </message>
    <message>
        <source>the indentation of a block text is 1 to 9</source>
        <translation>la sangría de un texto en bloque va de 1 a 9</translation>
    </message>
    <message>
        <source>the text of “|” and “&gt;” starts on the next line</source>
        <translation>el texto de “|” y “&gt;” empieza en la línea siguiente</translation>
    </message>
    <message>
        <source>“\%1” means nothing in double quotes</source>
        <translation>“\%1” no significa nada entre comillas dobles</translation>
    </message>
    <message>
        <source>“\%1” needs %2 hexadecimal digits</source>
        <translation>“\%1” necesita %2 cifras hexadecimales</translation>
    </message>
    <message>
        <source>the escape stands for no character</source>
        <translation>el escape no representa ningún carácter</translation>
    </message>
    <message>
        <source>the quoted text has no closing quote before the document ends</source>
        <translation>el texto entre comillas no se cierra antes de que termine el documento</translation>
    </message>
    <message>
        <source>the quoted text has no closing quote</source>
        <translation>el texto entre comillas no se cierra</translation>
    </message>
    <message>
        <source>There is no such place in its list or mapping.</source>
        <translation>No existe ese lugar en su lista o mapa.</translation>
    </message>
    <message>
        <source>It can move to a key or a number only.</source>
        <translation>Solo puede moverse a una clave o a un número.</translation>
    </message>
    <message>
        <source>It cannot move into itself.</source>
        <translation>No puede moverse dentro de sí misma.</translation>
    </message>
    <message>
        <source>There is a key “%1” already.</source>
        <translation>Ya hay una clave “%1”.</translation>
    </message>
    <message>
        <source>It is the whole document.</source>
        <translation>Es el documento entero.</translation>
    </message>
    <message>
        <source>The copy needs a key of its own.</source>
        <translation>La copia necesita una clave propia.</translation>
    </message>
    <message>
        <source>The new order does not name each entry once.</source>
        <translation>El orden nuevo no nombra cada entrada una vez.</translation>
    </message>
    <message>
        <source>the file has more than %1 keys and values</source>
        <translation>el archivo tiene más de %1 claves y valores</translation>
    </message>
    <message>
        <source>The file cannot be edited by its parts</source>
        <translation>El archivo no se puede editar por partes</translation>
    </message>
    <message>
        <source>It cannot be read as a whole: %1.</source>
        <translation>No se puede leer entero: %1.</translation>
    </message>
    <message>
        <source>Edit its text.</source>
        <translation>Edite su texto.</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Fijar %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Cambiar el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Mover %1 a %2</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicar %1</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>Reordenar %1</translation>
    </message>
    <message>
        <source>Make %1 a list</source>
        <translation>Convertir %1 en una lista</translation>
    </message>
    <message>
        <source>Move %1 below a new key “%2”</source>
        <translation>Mover %1 bajo una clave nueva “%2”</translation>
    </message>
    <message>
        <source>Replace %1 by its only entry</source>
        <translation>Sustituir %1 por su única entrada</translation>
    </message>
    <message>
        <source>Change the style of %1</source>
        <translation>Cambiar el estilo de %1</translation>
    </message>
    <message>
        <source>Give %1 a value of its own</source>
        <translation>Dar a %1 un valor propio</translation>
    </message>
    <message>
        <source>%1 cannot be changed so</source>
        <translation>%1 no se puede cambiar así</translation>
    </message>
    <message>
        <source>The text has no place for it.</source>
        <translation>El texto no tiene sitio para ello.</translation>
    </message>
    <message>
        <source>Make this change in the text itself.</source>
        <translation>Haga este cambio en el propio texto.</translation>
    </message>
    <message>
        <source>Its comments would have no place.</source>
        <translation>Sus comentarios se quedarían sin sitio.</translation>
    </message>
    <message>
        <source>Make this change in the text itself, or remove the comments first.</source>
        <translation>Haga este cambio en el propio texto, o elimine antes los comentarios.</translation>
    </message>
    <message>
        <source>A new entry needs a key or a number.</source>
        <translation>Una entrada nueva necesita una clave o un número.</translation>
    </message>
    <message>
        <source>A new item has no selector.</source>
        <translation>Un elemento nuevo no tiene selector.</translation>
    </message>
    <message>
        <source>Name the list, or a place in it such as [0].</source>
        <translation>Indique la lista, o un lugar de ella como [0].</translation>
    </message>
    <message>
        <source>The key is there already.</source>
        <translation>La clave ya existe.</translation>
    </message>
    <message>
        <source>Set its value instead.</source>
        <translation>Fije su valor en lugar de añadirla.</translation>
    </message>
    <message>
        <source>It is no list.</source>
        <translation>No es una lista.</translation>
    </message>
    <message>
        <source>Name a list, or a key that is not there yet.</source>
        <translation>Indique una lista, o una clave que aún no exista.</translation>
    </message>
    <message>
        <source>It has no key.</source>
        <translation>No tiene clave.</translation>
    </message>
    <message>
        <source>The key is not written there as a text.</source>
        <translation>La clave no está escrita allí como texto.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>No item has %1: %2.</source>
        <translation>Ningún elemento tiene %1: %2.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>La lista está vacía.</translation>
    </message>
    <message>
        <source>There is a text, nothing below it.</source>
        <translation>Ahí hay un texto, sin nada debajo.</translation>
    </message>
    <message>
        <source>There is a mapping; name one of its keys.</source>
        <translation>Ahí hay un mapa; indique una de sus claves.</translation>
    </message>
    <message>
        <source>There is a list; name an item, such as [0].</source>
        <translation>Ahí hay una lista; indique un elemento, como [0].</translation>
    </message>
    <message>
        <source>The list has %1 items.</source>
        <translation>La lista tiene %1 elementos.</translation>
    </message>
    <message>
        <source>The file has no such document, or it cannot be read.</source>
        <translation>El archivo no tiene ese documento, o no se puede leer.</translation>
    </message>
    <message>
        <source>The text cannot be changed here</source>
        <translation>El texto no se puede cambiar aquí</translation>
    </message>
    <message>
        <source>Make this change in the text itself; nothing was changed.</source>
        <translation>Haga este cambio en el propio texto; no se cambió nada.</translation>
    </message>
    <message>
        <source>The result would be refused: %1.</source>
        <translation>El resultado no se aceptaría: %1.</translation>
    </message>
    <message>
        <source>The result would say something else than asked for.</source>
        <translation>El resultado diría algo distinto de lo pedido.</translation>
    </message>
    <message>
        <source>The text would not mean the same in that style.</source>
        <translation>El texto no significaría lo mismo con ese estilo.</translation>
    </message>
    <message>
        <source>Only a list or a mapping with one entry can be replaced by it.</source>
        <translation>Solo una lista o un mapa con una entrada se puede sustituir por ella.</translation>
    </message>
    <message>
        <source>It has its entries through “&lt;&lt;” only.</source>
        <translation>Solo tiene entradas a través de “&lt;&lt;”.</translation>
    </message>
    <message>
        <source>It cannot be written in that style.</source>
        <translation>No se puede escribir con ese estilo.</translation>
    </message>
    <message>
        <source>The value cannot be written out</source>
        <translation>El valor no se puede escribir directamente</translation>
    </message>
    <message>
        <source>The value is an alias; it is written at %1.</source>
        <translation>El valor es un alias; está escrito en %1.</translation>
    </message>
    <message>
        <source>The value comes through “&lt;&lt;”; it is written at %1.</source>
        <translation>El valor llega a través de “&lt;&lt;”; está escrito en %1.</translation>
    </message>
    <message numerus="yes">
        <source>The value at %1 is also used in %n other place(s).</source>
        <translation>
            <numerusform>El valor de %1 se usa también en %n lugar más.</numerusform>
            <numerusform>El valor de %1 se usa también en %n lugares más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shares its value with others</source>
        <translation>%1 comparte su valor con otros</translation>
    </message>
    <message>
        <source>Edit it at %1 for all that use it, or write the value out first.</source>
        <translation>Edítelo en %1 para todo lo que lo usa, o escriba antes el valor directamente.</translation>
    </message>
    <message>
        <source>The value is not YAML</source>
        <translation>El valor no es YAML</translation>
    </message>
    <message>
        <source>Put quotes around a text with special characters.</source>
        <translation>Ponga entre comillas un texto con caracteres especiales.</translation>
    </message>
    <message>
        <source>line %1, column %2 of the value</source>
        <translation>línea %1, columna %2 del valor</translation>
    </message>
    <message>
        <source>The value is not one value</source>
        <translation>El valor no es un solo valor</translation>
    </message>
    <message>
        <source>It holds several YAML documents.</source>
        <translation>Contiene varios documentos YAML.</translation>
    </message>
    <message>
        <source>The value cannot be written</source>
        <translation>El valor no se puede escribir</translation>
    </message>
    <message>
        <source>It has a tag that is not one of YAML&apos;s own.</source>
        <translation>Lleva una etiqueta que no es de las propias de YAML.</translation>
    </message>
    <message>
        <source>Give the value without the tag.</source>
        <translation>Dé el valor sin la etiqueta.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
</context>
<context>
    <name>kw::controls::CommandStrip</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show the whole command</source>
        <translation>Mostrar la orden entera</translation>
    </message>
    <message>
        <source>Show one line of the command</source>
        <translation>Mostrar una línea de la orden</translation>
    </message>
</context>
<context>
    <name>kw::editor::CompletionPopup</name>
    <message>
        <source>What may be written here</source>
        <translation>Qué se puede escribir aquí</translation>
    </message>
</context>
<context>
    <name>kw::editor::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <comment>keys of a shortcut</comment>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>keys of a shortcut</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>keys of a shortcut</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>no hit</source>
        <translation>ningún resultado</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::forms::ChoiceField</name>
    <message>
        <source>Not set</source>
        <translation>Sin fijar</translation>
    </message>
    <message>
        <source>Not set (default: %1)</source>
        <translation>Sin fijar (por omisión: %1)</translation>
    </message>
</context>
<context>
    <name>kw::forms::FormView</name>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>The form waits: the text cannot be read</source>
        <translation>El formulario espera: el texto no se puede leer</translation>
    </message>
    <message>
        <source>Nothing that has a form stands at the cursor.</source>
        <translation>En el cursor no hay nada que tenga formulario.</translation>
    </message>
    <message>
        <source>artifact</source>
        <translation>artefacto</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin fijar</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n campo más</numerusform>
            <numerusform>%n campos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s), %1 set (%2)</source>
        <translation>
            <numerusform>%n campo más, %1 fijado (%2)</numerusform>
            <numerusform>%n campos más, %1 fijados (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot change this</source>
        <translation>No se puede cambiar</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Elegir %1</translation>
    </message>
    <message>
        <source>Change several places</source>
        <translation>Cambiar varios sitios</translation>
    </message>
</context>
<context>
    <name>kw::forms::InlineProblem</name>
    <message>
        <source>Error:</source>
        <translation>Error:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Aviso:</translation>
    </message>
    <message>
        <source>Not changed:</source>
        <translation>Sin cambiar:</translation>
    </message>
</context>
<context>
    <name>kw::forms::ListField</name>
    <message>
        <source>%1: another one</source>
        <translation>%1: otro más</translation>
    </message>
    <message>
        <source>buildx fork only</source>
        <translation>solo el fork con buildx</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1, número %2</translation>
    </message>
    <message>
        <source>Remove number %1 of %2</source>
        <translation>Eliminar el número %1 de %2</translation>
    </message>
    <message>
        <source>add</source>
        <translation>añadir</translation>
    </message>
</context>
<context>
    <name>kw::forms::MapField</name>
    <message>
        <source>add a name</source>
        <translation>añadir un nombre</translation>
    </message>
    <message>
        <source>%1: another name</source>
        <translation>%1: otro nombre</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>%1: its value</source>
        <translation>%1: su valor</translation>
    </message>
    <message>
        <source>%1: name %2</source>
        <translation>%1: nombre %2</translation>
    </message>
    <message>
        <source>%1: value %2</source>
        <translation>%1: valor %2</translation>
    </message>
    <message>
        <source>Remove number %1 of %2</source>
        <translation>Eliminar el número %1 de %2</translation>
    </message>
</context>
<context>
    <name>kw::forms::NamedContextRow</name>
    <message>
        <source>%1: name</source>
        <translation>%1: nombre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>%1: kind</source>
        <translation>%1: tipo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>OCI layout</source>
        <translation>Formato OCI</translation>
    </message>
    <message>
        <source>Git or web address</source>
        <translation>Dirección de Git o web</translation>
    </message>
    <message>
        <source>%1: place</source>
        <translation>%1: lugar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>add a name</source>
        <translation>añadir un nombre</translation>
    </message>
</context>
<context>
    <name>kw::forms::NamedContextsField</name>
    <message>
        <source>New context</source>
        <translation>Contexto nuevo</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contexto %1</translation>
    </message>
</context>
<context>
    <name>kw::forms::OtherField</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>En el texto</translation>
    </message>
    <message>
        <source>Show %1 in the text</source>
        <translation>Mostrar %1 en el texto</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin fijar</translation>
    </message>
    <message>
        <source>not set, default %1</source>
        <translation>sin fijar, por omisión %1</translation>
    </message>
</context>
<context>
    <name>kw::forms::RemoveButton</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>kw::forms::TextField</name>
    <message>
        <source>not set</source>
        <translation>sin fijar</translation>
    </message>
    <message>
        <source>buildx fork only</source>
        <translation>solo el fork con buildx</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>default</source>
        <translation>por omisión</translation>
    </message>
</context>
<context>
    <name>kw::models::ActivityModel</name>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Agotó el tiempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Código de salida</translation>
    </message>
</context>
<context>
    <name>kw::models::BuildListModel</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n artifact(s)</source>
        <translation>
            <numerusform>%1, %n artefacto</numerusform>
            <numerusform>%1, %n artefactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Interrupted: its program ended first</source>
        <translation>Interrumpida: su programa terminó antes</translation>
    </message>
    <message>
        <source>Running for %1, %2</source>
        <translation>En marcha desde hace %1, %2</translation>
    </message>
    <message>
        <source>Running in another program</source>
        <translation>En marcha en otro programa</translation>
    </message>
    <message>
        <source>Cancelling after %1</source>
        <translation>Cancelando tras %1</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Cancelada tras %1</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Falló tras %1</translation>
    </message>
    <message>
        <source>Failed after %1, %2</source>
        <translation>Falló tras %1, %2</translation>
    </message>
    <message>
        <source>Done in %1, cache import failed</source>
        <translation>Hecha en %1, falló la importación de la caché</translation>
    </message>
    <message>
        <source>Done in %1, %2 cached</source>
        <translation>Hecha en %1, %2 en caché</translation>
    </message>
</context>
<context>
    <name>kw::models::BuilderModel</name>
    <message>
        <source>%1, BuildKit %2</source>
        <translation>%1, BuildKit %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) running</source>
        <translation>
            <numerusform>%1 de %n nodo en marcha</numerusform>
            <numerusform>%1 de %n nodos en marcha</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::models::ImageModel</name>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation>Caché de construcción</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefacto</translation>
    </message>
    <message>
        <source>Unknown content</source>
        <translation>Contenido desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n plataforma</numerusform>
            <numerusform>%n plataformas</numerusform>
        </translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Tipo de medio</translation>
    </message>
    <message>
        <source>Document size</source>
        <translation>Tamaño del documento</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>Manifiesto %1</translation>
    </message>
    <message>
        <source>Config %1</source>
        <translation>Configuración %1</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecha por</translation>
    </message>
    <message>
        <source>Diff ID</source>
        <translation>Diff ID</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>Compartida por</translation>
    </message>
    <message>
        <source>No attestations</source>
        <translation>Sin atestaciones</translation>
    </message>
    <message>
        <source>Attestations %1</source>
        <translation>Atestaciones %1</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>Predicado</translation>
    </message>
    <message>
        <source>Stored layers</source>
        <translation>Capas guardadas</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>key only</source>
        <translation>solo clave</translation>
    </message>
    <message>
        <source>has a result</source>
        <translation>tiene un resultado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>none, a source</source>
        <translation>ninguna, es un origen</translation>
    </message>
    <message>
        <source>Shared layer %1</source>
        <translation>Capa compartida %1</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>not named by content</source>
        <translation>sin nombre por contenido</translation>
    </message>
</context>
<context>
    <name>kw::models::LogSave</name>
    <message>
        <source>The log was not saved</source>
        <translation>El registro no se guardó</translation>
    </message>
</context>
<context>
    <name>kw::models::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Quick fix (Alt+Enter)</source>
        <translation>Arreglo rápido (Alt+Intro)</translation>
    </message>
</context>
<context>
    <name>kw::models::StepModel</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>De la caché</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>any platform</source>
        <translation>cualquier plataforma</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefacto</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>kw::models::StructureModel</name>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kw::models::TimelineModel</name>
    <message>
        <source>Artifact, platform, stage</source>
        <translation>Artefacto, plataforma, etapa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>sources and result</source>
        <translation>fuentes y resultado</translation>
    </message>
    <message>
        <source>any platform</source>
        <translation>cualquier plataforma</translation>
    </message>
    <message>
        <source>%1 of %2 steps done, %3 from the cache</source>
        <translation>%1 de %2 pasos hechos, %3 de la caché</translation>
    </message>
</context>
<context>
    <name>kw::models::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>kw::shell::BottomPanel</name>
    <message>
        <source>Bottom panel</source>
        <translation>Panel inferior</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation>Mostrar u ocultar el panel inferior</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel (Ctrl+J)</source>
        <translation>Mostrar u ocultar el panel inferior (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>kw::shell::BuildButton</name>
    <message>
        <source>Build</source>
        <translation>Construir</translation>
    </message>
    <message>
        <source>Build the project</source>
        <translation>Construir el proyecto</translation>
    </message>
    <message>
        <source>Build the project (%1)</source>
        <translation>Construir el proyecto (%1)</translation>
    </message>
    <message>
        <source>Choices for the build</source>
        <translation>Opciones de la construcción</translation>
    </message>
</context>
<context>
    <name>kw::shell::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
</context>
<context>
    <name>kw::shell::Header</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menú (Alt+M)</translation>
    </message>
    <message>
        <source>Alt+M</source>
        <translation>Alt+M</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>Ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>Builder</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>kw::shell::MainWindow</name>
    <message>
        <source>&amp;Open a folder…</source>
        <translation>&amp;Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Has a skaffold.yaml in it. Or drop it on this window.</source>
        <translation>Contiene un skaffold.yaml. O suéltela sobre esta ventana.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Try the &amp;practice project</source>
        <translation>Probar el &amp;proyecto de práctica</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Two images, two platforms, and no network.</source>
        <translation>Dos imágenes, dos plataformas y sin red.</translation>
    </message>
    <message>
        <source>Open practice</source>
        <translation>Abrir la práctica</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>&amp;Cerrar el proyecto</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>&amp;New builder…</source>
        <translation>&amp;Nuevo builder…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>&amp;Ask every builder again</source>
        <translation>Preguntar otra &amp;vez a todos los builders</translation>
    </message>
    <message>
        <source>Search or run a comman&amp;d…</source>
        <translation>Buscar o ejecutar una &amp;orden…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>About &amp;Kitwright</source>
        <translation>Acerca &amp;de Kitwright</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message numerus="yes">
        <source>Activity %n running</source>
        <translation>
            <numerusform>Actividad, %n en marcha</numerusform>
            <numerusform>Actividad, %n en marcha</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a folder with a skaffold.yaml</source>
        <translation>Abrir una carpeta con un skaffold.yaml</translation>
    </message>
    <message>
        <source>%1 – Kitwright</source>
        <translation>%1 – Kitwright</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no se encuentra</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problemas %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Find in the text</source>
        <translation>&amp;Buscar en el texto</translation>
    </message>
    <message>
        <source>Make lines comments, or not</source>
        <translation>Comentar líneas, o no</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+[</source>
        <translation>Ctrl+Shift+[</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+]</source>
        <translation>Ctrl+Shift+]</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problema anterior</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>Fi&amp;x the problem here</source>
        <translation>Arreg&amp;lar el problema de aquí</translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation>Alt+Return</translation>
    </message>
    <message>
        <source>Go to what the name stands for</source>
        <translation>Ir a lo que designa el nombre</translation>
    </message>
    <message>
        <source>F12</source>
        <translation>F12</translation>
    </message>
    <message>
        <source>Offer what may be written here</source>
        <translation>Ofrecer lo que se puede escribir aquí</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Space</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problema siguiente</translation>
    </message>
    <message>
        <source>Manage builders</source>
        <translation>Gestionar builders</translation>
    </message>
    <message>
        <source>Look at an image in a registry</source>
        <translation>Mirar una imagen de un registro</translation>
    </message>
    <message>
        <source>&amp;Build the project</source>
        <translation>Cons&amp;truir el proyecto</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Plans and starts at once.</source>
        <translation>Planifica y empieza enseguida.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Construir</translation>
    </message>
    <message>
        <source>P&amp;lan a build</source>
        <translation>Plani&amp;ficar una construcción</translation>
    </message>
    <message>
        <source>Ctrl+Alt+B</source>
        <translation>Ctrl+Alt+B</translation>
    </message>
    <message>
        <source>Shows the commands and their warnings first.</source>
        <translation>Muestra antes las órdenes y sus avisos.</translation>
    </message>
    <message>
        <source>Plan first</source>
        <translation>Planificar antes</translation>
    </message>
    <message>
        <source>Cancel what is being built</source>
        <translation>Cancelar lo que se está construyendo</translation>
    </message>
    <message>
        <source>Push as the project says</source>
        <translation>Subir según diga el proyecto</translation>
    </message>
    <message>
        <source>Push the images</source>
        <translation>Subir las imágenes</translation>
    </message>
    <message>
        <source>Do not push</source>
        <translation>No subir</translation>
    </message>
    <message>
        <source>Build also what is built already</source>
        <translation>Construir también lo ya construido</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en marcha</numerusform>
            <numerusform>%n en marcha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>falló %n</numerusform>
            <numerusform>fallaron %n</numerusform>
        </translation>
    </message>
    <message>
        <source>asking</source>
        <translation>preguntando</translation>
    </message>
    <message>
        <source>not found: needed for builders and builds</source>
        <translation>no se encuentra: hace falta para builders y construcciones</translation>
    </message>
    <message>
        <source>its engine does not answer; remote builders work without it</source>
        <translation>su motor no responde; los builders remotos funcionan sin él</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>as a plugin</source>
        <translation>como complemento</translation>
    </message>
    <message>
        <source>not found: needed for builders</source>
        <translation>no se encuentra: hace falta para los builders</translation>
    </message>
    <message numerus="yes">
        <source>%n builder(s)</source>
        <translation>
            <numerusform>%n builder</numerusform>
            <numerusform>%n builders</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 running, chosen is “%2”</source>
        <translation>%1 en marcha, elegido “%2”</translation>
    </message>
    <message>
        <source>for other kinds of artifacts</source>
        <translation>para otros tipos de artefactos</translation>
    </message>
    <message>
        <source>not needed for editing and building</source>
        <translation>no hace falta para editar y construir</translation>
    </message>
    <message>
        <source>Find a project</source>
        <translation>Buscar un proyecto</translation>
    </message>
    <message>
        <source>Nothing was opened before.</source>
        <translation>Antes no se abrió nada.</translation>
    </message>
    <message>
        <source>Find a builder</source>
        <translation>Buscar un builder</translation>
    </message>
    <message>
        <source>No builder is known. buildx lists them when Docker is installed.</source>
        <translation>No se conoce ningún builder. buildx los enumera cuando Docker está instalado.</translation>
    </message>
    <message>
        <source>Find a profile</source>
        <translation>Buscar un perfil</translation>
    </message>
    <message>
        <source>This project has no profiles.</source>
        <translation>Este proyecto no tiene perfiles.</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>Texto sin guardar</translation>
    </message>
    <message>
        <source>Save skaffold.yaml before the window closes?</source>
        <translation>¿Guardar skaffold.yaml antes de cerrar la ventana?</translation>
    </message>
    <message>
        <source>What is not saved is gone when it closes.</source>
        <translation>Lo que no se guarde se pierde al cerrarla.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Show or &amp;hide the bottom panel</source>
        <translation>Mostrar u ocultar el panel &amp;inferior</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Ir al panel siguiente</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation>Ir al panel anterior</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
</context>
<context>
    <name>kw::shell::PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl+Shift+P)</source>
        <translation>Buscar o ejecutar una orden (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
</context>
<context>
    <name>kw::shell::PlaceBar</name>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Builders</source>
        <translation>Builders</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>kw::shell::PlaceButton</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>kw::shell::StatusLine</name>
    <message>
        <source>F8 next problem</source>
        <translation>F8 problema siguiente</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Lín. %1, col. %2</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Ningún proyecto</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-8 with mark</source>
        <translation>UTF-8 con marca</translation>
    </message>
    <message>
        <source>no docker</source>
        <translation>sin docker</translation>
    </message>
    <message>
        <source>no buildx</source>
        <translation>sin buildx</translation>
    </message>
</context>
<context>
    <name>kw::views::ActivityPanel</name>
    <message>
        <source>Running and finished tasks</source>
        <translation>Tareas en marcha y terminadas</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar la orden</translation>
    </message>
</context>
<context>
    <name>kw::views::BuildHead</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Cancel build</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Construir otra vez</translation>
    </message>
    <message>
        <source>Progress of the build</source>
        <translation>Progreso de la construcción</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Falló tras %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Cancelada tras %1</translation>
    </message>
    <message>
        <source>Cancelling the build</source>
        <translation>Cancelando la construcción</translation>
    </message>
    <message numerus="yes">
        <source>Built %n artifact(s) in %1</source>
        <translation>
            <numerusform>Se construyó %n artefacto en %1</numerusform>
            <numerusform>Se construyeron %n artefactos en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Building %n artifact(s)</source>
        <translation>
            <numerusform>Construyendo %n artefacto</numerusform>
            <numerusform>Construyendo %n artefactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Building %n artifact(s) for %1</source>
        <translation>
            <numerusform>Construyendo %n artefacto para %1</numerusform>
            <numerusform>Construyendo %n artefactos para %1</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1 with docker build</source>
        <translation>#%1 con docker build</translation>
    </message>
    <message>
        <source>#%1 on %2</source>
        <translation>#%1 en %2</translation>
    </message>
    <message>
        <source>, pushed to %1</source>
        <translation>, subida a %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>entran %1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>entran %1, salen %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechos</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 en marcha</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>De la caché</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 de %2 pasos</translation>
    </message>
    <message>
        <source>%1, hatched</source>
        <translation>%1, rayado</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Transferido</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Camino crítico</translation>
    </message>
    <message>
        <source>. %1 of %2 steps done, %3 from the cache</source>
        <translation>. %1 de %2 pasos hechos, %3 de la caché</translation>
    </message>
</context>
<context>
    <name>kw::views::BuildView</name>
    <message>
        <source>Views of the build</source>
        <translation>Vistas de la construcción</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Alejar (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Show the whole build (F)</source>
        <translation>Mostrar la construcción entera (F)</translation>
    </message>
    <message>
        <source>Will run</source>
        <translation>Se ejecutará</translation>
    </message>
    <message>
        <source>Running, %1 of %2</source>
        <translation>En marcha, %1 de %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Was run, %1 of %2</source>
        <translation>Se ejecutó, %1 de %2</translation>
    </message>
    <message>
        <source>Was run</source>
        <translation>Se ejecutó</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>kw::views::BuilderDelegate</name>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
</context>
<context>
    <name>kw::views::BuildersPage</name>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Builders</source>
        <translation>Builders</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Ask every node again</source>
        <translation>Preguntar otra vez a todos los nodos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Builders and their nodes</source>
        <translation>Builders y sus nodos</translation>
    </message>
    <message>
        <source>Nodes of the builder</source>
        <translation>Nodos del builder</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de acceso</translation>
    </message>
    <message>
        <source>BuildKit</source>
        <translation>BuildKit</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plataformas</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>* claimed with --platform, the rest detected</source>
        <translation>* declarada con --platform, el resto detectado</translation>
    </message>
    <message>
        <source>%1, asking</source>
        <comment>count of builders</comment>
        <translation>%1, preguntando</translation>
    </message>
    <message>
        <source>Docker&apos;s own builder belongs to its context and cannot be removed here.</source>
        <translation>El builder propio de Docker pertenece a su contexto y no se puede eliminar aquí.</translation>
    </message>
    <message>
        <source>No builder</source>
        <translation>Ningún builder</translation>
    </message>
    <message>
        <source>, chosen</source>
        <translation>, elegido</translation>
    </message>
    <message>
        <source>Remove builder</source>
        <translation>Eliminar el builder</translation>
    </message>
    <message>
        <source>Remove the builder %1?</source>
        <translation>¿Eliminar el builder %1?</translation>
    </message>
    <message>
        <source>Its build cache goes with it, except for a remote builder, which is only forgotten here.</source>
        <translation>Su caché de construcción se va con él, salvo en un builder remote, que aquí solo se olvida.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>No node can be asked</source>
        <translation>No se puede preguntar a ningún nodo</translation>
    </message>
</context>
<context>
    <name>kw::views::BuildsPage</name>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Open a project to build it</source>
        <translation>Abra un proyecto para construirlo</translation>
    </message>
    <message>
        <source>A project is a folder with a skaffold.yaml. Its artifacts are built by Docker or by a builder of yours, and you watch each step here.</source>
        <translation>Un proyecto es una carpeta con un skaffold.yaml. Docker o uno de sus builders construyen sus artefactos, y aquí se ve cada paso.</translation>
    </message>
    <message>
        <source>Nothing built yet</source>
        <translation>Nada construido todavía</translation>
    </message>
    <message>
        <source>A build shows its steps while they run, what came from the cache, and where the images went. The plan shows the commands first.</source>
        <translation>Una construcción muestra sus pasos mientras se ejecutan, qué salió de la caché y adónde fueron las imágenes. El plan muestra antes las órdenes.</translation>
    </message>
    <message>
        <source>Plan a build</source>
        <translation>Planificar una construcción</translation>
    </message>
    <message>
        <source>Plan a build: show the commands first</source>
        <translation>Planificar una construcción: mostrar antes las órdenes</translation>
    </message>
    <message>
        <source>Builds, newest first</source>
        <translation>Construcciones, la más reciente primero</translation>
    </message>
</context>
<context>
    <name>kw::views::CacheShares</name>
    <message>
        <source>Cache share by artifact</source>
        <translation>Parte de la caché por artefacto</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún desconocida</translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 de %2, %3 %</translation>
    </message>
</context>
<context>
    <name>kw::views::CreateBuilderPage</name>
    <message>
        <source>Create builder</source>
        <translation>Crear el builder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de acceso</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plataformas</translation>
    </message>
    <message>
        <source>claimed, for example linux/arm64; empty: as detected</source>
        <translation>declaradas, por ejemplo linux/arm64; vacío: las detectadas</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Archivo de la CA</translation>
    </message>
    <message>
        <source>absolute path; only this authority is trusted then</source>
        <translation>ruta absoluta; entonces solo se confía en esta autoridad</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>absolute path of your client certificate</source>
        <translation>ruta absoluta de su certificado de cliente</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>absolute path</source>
        <translation>ruta absoluta</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>default: host of the endpoint</source>
        <translation>por omisión: el host del punto de acceso</translation>
    </message>
    <message>
        <source>Driver options</source>
        <translation>Opciones del driver</translation>
    </message>
    <message>
        <source>key=value, separated by spaces</source>
        <translation>clave=valor, separadas por espacios</translation>
    </message>
    <message>
        <source>Encryption (mTLS)</source>
        <translation>Cifrado (mTLS)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A builder is created without asking its endpoint; its state shows afterwards.</source>
        <translation>Un builder se crea sin preguntar a su punto de acceso; su estado se ve después.</translation>
    </message>
    <message>
        <source>New builder</source>
        <translation>Nuevo builder</translation>
    </message>
    <message>
        <source>BuildKit in a container</source>
        <translation>BuildKit en un contenedor</translation>
    </message>
    <message>
        <source>pods in a cluster</source>
        <translation>pods en un clúster</translation>
    </message>
    <message>
        <source>tcp://, unix://, ssh://, docker-container:// or kube-pod://</source>
        <translation>tcp://, unix://, ssh://, docker-container:// o kube-pod://</translation>
    </message>
    <message>
        <source>a Docker context or host; empty: the current one</source>
        <translation>un contexto o host de Docker; vacío: el actual</translation>
    </message>
    <message>
        <source>Will run</source>
        <translation>Ejecutará</translation>
    </message>
    <message>
        <source>letters, digits, “.”, “_” and “-”</source>
        <translation>letras, cifras, “.”, “_” y “-”</translation>
    </message>
    <message>
        <source>a running BuildKit</source>
        <translation>un BuildKit en marcha</translation>
    </message>
</context>
<context>
    <name>kw::views::DetailPane</name>
    <message>
        <source>Details of the selection</source>
        <translation>Detalles de la selección</translation>
    </message>
</context>
<context>
    <name>kw::views::EffectiveView</name>
    <message>
        <source>Where each value comes from</source>
        <translation>De dónde sale cada valor</translation>
    </message>
    <message>
        <source>Effective configuration</source>
        <translation>Configuración efectiva</translation>
    </message>
    <message>
        <source>no profile chosen</source>
        <translation>ningún perfil elegido</translation>
    </message>
    <message>
        <source>Profiles: %1. Of the file as it is saved; your last edits are not in it.</source>
        <translation>Perfiles: %1. Del archivo tal como está guardado; sus últimos cambios no están incluidos.</translation>
    </message>
    <message>
        <source>Profiles: %1</source>
        <translation>Perfiles: %1</translation>
    </message>
</context>
<context>
    <name>kw::views::Excerpt</name>
    <message>
        <source>line %1, failed: %2</source>
        <translation>línea %1, falló: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>Parte del archivo</translation>
    </message>
</context>
<context>
    <name>kw::views::FailureView</name>
    <message>
        <source>done, pushed</source>
        <translation>hecho, subido</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin iniciar</translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation>detenido tras %1</translation>
    </message>
    <message>
        <source>Why the build failed</source>
        <translation>Por qué falló la construcción</translation>
    </message>
    <message>
        <source>Nothing was built.</source>
        <translation>No se construyó nada.</translation>
    </message>
    <message>
        <source>%1 was not built.</source>
        <translation>%1 no se construyó.</translation>
    </message>
    <message>
        <source>It stopped at: %1</source>
        <translation>Se detuvo en: %1</translation>
    </message>
    <message>
        <source>What to do, best first</source>
        <translation>Qué hacer, lo mejor primero</translation>
    </message>
    <message>
        <source>Open %1 at line %2</source>
        <translation>Abrir %1 en la línea %2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Open the whole log</source>
        <translation>Abrir la salida entera</translation>
    </message>
    <message>
        <source>Last lines of the step</source>
        <translation>Últimas líneas del paso</translation>
    </message>
    <message>
        <source>No step had begun: the tool stopped before it read the Dockerfile, or says no place.</source>
        <translation>No había empezado ningún paso: la herramienta paró antes de leer el Dockerfile, o no indica ningún lugar.</translation>
    </message>
    <message>
        <source>Not broken, only stopped</source>
        <translation>No están rotos, solo detenidos</translation>
    </message>
    <message numerus="yes">
        <source>Original text, %n line(s)</source>
        <translation>
            <numerusform>Texto original, %n línea</numerusform>
            <numerusform>Texto original, %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>código de salida %1</translation>
    </message>
</context>
<context>
    <name>kw::views::FileBanner</name>
    <message>
        <source>Save again</source>
        <translation>Guardar otra vez</translation>
    </message>
    <message>
        <source>There is unsaved text of an earlier run</source>
        <translation>Hay texto sin guardar de una ejecución anterior</translation>
    </message>
    <message>
        <source>The program ended before it was saved. The file itself is as it was.</source>
        <translation>El programa terminó antes de guardarlo. El archivo está como estaba.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restaurarlo</translation>
    </message>
    <message>
        <source>Restore unsaved text</source>
        <translation>Restaurar el texto sin guardar</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Mostrar la diferencia</translation>
    </message>
    <message>
        <source>Unsaved text of an earlier run</source>
        <translation>Texto sin guardar de una ejecución anterior</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Read again: another program changed the file</source>
        <translation>Leído otra vez: otro programa cambió el archivo</translation>
    </message>
    <message>
        <source>Undo brings back what was here before.</source>
        <translation>Deshacer devuelve lo que había aquí antes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The file was changed by another program</source>
        <translation>Otro programa cambió el archivo</translation>
    </message>
    <message>
        <source>Your text here is not saved yet. Nothing is overwritten until you choose.</source>
        <translation>Su texto de aquí aún no está guardado. Nada se sobrescribe hasta que usted elija.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar el mío</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar el otro</translation>
    </message>
    <message>
        <source>What the file holds now</source>
        <translation>Lo que el archivo contiene ahora</translation>
    </message>
    <message>
        <source>Take the other program&apos;s text</source>
        <translation>Tomar el texto del otro programa</translation>
    </message>
    <message>
        <source>The file was deleted by another program</source>
        <translation>Otro programa eliminó el archivo</translation>
    </message>
    <message>
        <source>Your text is still here. Saving writes the file again.</source>
        <translation>Su texto sigue aquí. Al guardar se escribe el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>− is your text here, + is the other one.</source>
        <translation>− es su texto de aquí, + es el otro.</translation>
    </message>
    <message>
        <source>This skaffold.yaml is empty</source>
        <translation>Este skaffold.yaml está vacío</translation>
    </message>
    <message>
        <source>It begins with the version of its schema and its kind; artifacts come below “build”.</source>
        <translation>Empieza con la versión de su esquema y su tipo; los artefactos van debajo de “build”.</translation>
    </message>
    <message>
        <source>Write the first lines</source>
        <translation>Escribir las primeras líneas</translation>
    </message>
</context>
<context>
    <name>kw::views::ImagesPage</name>
    <message>
        <source>Look at an image in a registry</source>
        <translation>Mirar una imagen de un registro</translation>
    </message>
    <message>
        <source>Type a reference above, for example localhost:5000/demo_app:latest. Its index, platforms, layers, attestations and build cache are read; nothing is pulled.</source>
        <translation>Escriba arriba una referencia, por ejemplo localhost:5000/demo_app:latest. Se leen su índice, sus plataformas, sus capas, sus atestaciones y su caché de construcción; no se descarga nada.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation>Caché de construcción</translation>
    </message>
    <message>
        <source>not an image: nothing to pull or run</source>
        <translation>no es una imagen: nada que descargar o ejecutar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message numerus="yes">
        <source>%n with a result</source>
        <translation>
            <numerusform>%n con resultado</numerusform>
            <numerusform>%n con resultado</numerusform>
        </translation>
    </message>
    <message>
        <source>Image index</source>
        <translation>Índice de imagen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n plataforma</numerusform>
            <numerusform>%n plataformas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Ocupa</translation>
    </message>
    <message>
        <source>%1 less, because layers are shared</source>
        <translation>%1 menos, porque hay capas compartidas</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integridad</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Objects are missing</source>
        <translation>Faltan objetos</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) read</source>
        <translation>
            <numerusform>%n objeto leído</numerusform>
            <numerusform>%n objetos leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Atestaciones</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n platform(s)</source>
        <translation>
            <numerusform>%1 de %n plataforma</numerusform>
            <numerusform>%1 de %n plataformas</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Image reference</source>
        <translation>Referencia de la imagen</translation>
    </message>
    <message>
        <source>Image reference, such as localhost:5000/demo_app:latest</source>
        <translation>Referencia de la imagen, como localhost:5000/demo_app:latest</translation>
    </message>
    <message>
        <source>Contents of the image</source>
        <translation>Contenido de la imagen</translation>
    </message>
    <message>
        <source>Was run</source>
        <translation>Se ejecutó</translation>
    </message>
    <message>
        <source>Parts of this image are missing in the registry.</source>
        <translation>Faltan partes de esta imagen en el registro.</translation>
    </message>
</context>
<context>
    <name>kw::views::LayerPicture</name>
    <message>
        <source>Layers of each platform, sized by their bytes; the list beside it holds the same</source>
        <translation>Capas de cada plataforma, con el tamaño de sus bytes; la lista de al lado contiene lo mismo</translation>
    </message>
</context>
<context>
    <name>kw::views::Legend</name>
    <message>
        <source>Legend: what the colours mean; each bar&apos;s kind is in the table too</source>
        <translation>Leyenda: qué significan los colores; el tipo de cada barra está también en la tabla</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En caché</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Camino crítico</translation>
    </message>
</context>
<context>
    <name>kw::views::LogPane</name>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Log of the whole call</source>
        <translation>Salida de toda la llamada</translation>
    </message>
    <message>
        <source>Log of the step</source>
        <translation>Salida del paso</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Artifact whose log is shown</source>
        <translation>Artefacto cuya salida se muestra</translation>
    </message>
    <message>
        <source>Find (regex)</source>
        <translation>Buscar (regex)</translation>
    </message>
    <message>
        <source>Find in the log, as a regular expression</source>
        <translation>Buscar en la salida, como expresión regular</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Copy the selection, or all</source>
        <translation>Copiar la selección, o todo</translation>
    </message>
    <message>
        <source>Save the log as…</source>
        <translation>Guardar la salida como…</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>Todavía no ha dicho nada.</translation>
    </message>
    <message>
        <source>Select a step to read what it says.</source>
        <translation>Elija un paso para leer lo que dice.</translation>
    </message>
    <message>
        <source>This step came from the cache: it did not run, so it says nothing.</source>
        <translation>Este paso salió de la caché: no se ejecutó, así que no dice nada.</translation>
    </message>
    <message>
        <source>This step has said nothing.</source>
        <translation>Este paso no ha dicho nada.</translation>
    </message>
    <message>
        <source>This step has said nothing yet.</source>
        <translation>Este paso no ha dicho nada todavía.</translation>
    </message>
    <message>
        <source>No expression: %1</source>
        <translation>No es una expresión: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 of %2%3</source>
        <translation>%1 de %2%3</translation>
    </message>
    <message>
        <source>%1%2 lines</source>
        <translation>%1%2 líneas</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar la salida</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Sin guardar: %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Not saved: the build was left</source>
        <translation>No guardado: se dejó la compilación</translation>
    </message>
</context>
<context>
    <name>kw::views::LogView</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>kw::views::PlanView</name>
    <message>
        <source>Start build</source>
        <translation>Empezar la construcción</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Planificar otra vez</translation>
    </message>
    <message>
        <source>Leave out what is built already</source>
        <translation>Omitir lo ya construido</translation>
    </message>
    <message>
        <source>What a build would run</source>
        <translation>Qué ejecutaría una construcción</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Cerrar el plan</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Artifacts: parts of their image names</source>
        <translation>Artefactos: partes de sus nombres de imagen</translation>
    </message>
    <message>
        <source>as the project says</source>
        <translation>según el proyecto</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plataformas</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>As the project says</source>
        <translation>Según el proyecto</translation>
    </message>
    <message>
        <source>Do not push</source>
        <translation>No subir</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefactos</translation>
    </message>
    <message>
        <source>Planning the build</source>
        <translation>Planificando la construcción</translation>
    </message>
    <message>
        <source>asking Docker, the builder and git</source>
        <translation>preguntando a Docker, al builder y a git</translation>
    </message>
    <message>
        <source>Show the builders</source>
        <translation>Mostrar los builders</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n orden</numerusform>
            <numerusform>%n órdenes</numerusform>
        </translation>
    </message>
    <message>
        <source> with docker build</source>
        <translation> con docker build</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> en %1</translation>
    </message>
    <message>
        <source>, pushed</source>
        <translation>, se sube</translation>
    </message>
    <message>
        <source>, not pushed</source>
        <translation>, no se sube</translation>
    </message>
    <message>
        <source> to %1</source>
        <translation> a %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>, loaded into Docker</source>
        <translation>, se carga en Docker</translation>
    </message>
    <message>
        <source>, kept in the build cache</source>
        <translation>, se queda en la caché de construcción</translation>
    </message>
    <message>
        <source>the builder&apos;s own</source>
        <translation>las del builder</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después de</translation>
    </message>
    <message>
        <source>Will run</source>
        <translation>Se ejecutará</translation>
    </message>
    <message>
        <source>Of kind %1: handed to “skaffold build”. %2</source>
        <translation>De tipo %1: se deja a “skaffold build”. %2</translation>
    </message>
    <message>
        <source>Give the tags</source>
        <translation>Poner las etiquetas</translation>
    </message>
    <message>
        <source>Tagging what is there already</source>
        <translation>Etiquetando lo que ya existe</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>This project runs or fetches something by itself</source>
        <translation>Este proyecto ejecuta o descarga algo por sí mismo</translation>
    </message>
    <message>
        <source>Allow it only for a project that you trust. Nothing of it has run yet.</source>
        <translation>Permítalo solo en un proyecto en el que confíe. Todavía no se ha ejecutado nada de ello.</translation>
    </message>
    <message>
        <source>Run it and remember for this folder</source>
        <translation>Ejecutarlo y recordarlo para esta carpeta</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing to build: all images are there</source>
        <translation>Nada que construir: todas las imágenes están</translation>
    </message>
    <message>
        <source>The files and settings that they are made from have not changed since.</source>
        <translation>Los archivos y ajustes de los que salen no han cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Build anyway</source>
        <translation>Construir de todos modos</translation>
    </message>
    <message>
        <source>Before it runs</source>
        <translation>Antes de que se ejecute</translation>
    </message>
    <message>
        <source>found locally</source>
        <translation>está en este equipo</translation>
    </message>
    <message>
        <source>found in the registry</source>
        <translation>está en el registro</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>No se construye</translation>
    </message>
    <message>
        <source>There is nothing to build here.</source>
        <translation>Aquí no hay nada que construir.</translation>
    </message>
    <message>
        <source>The configuration names no artifacts.</source>
        <translation>La configuración no nombra artefactos.</translation>
    </message>
    <message>
        <source>Named contexts</source>
        <translation>Contextos con nombre</translation>
    </message>
</context>
<context>
    <name>kw::views::ProblemsPanel</name>
    <message>
        <source>Filter problems</source>
        <translation>Filtrar los problemas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>No hay ningún proyecto abierto.</translation>
    </message>
    <message>
        <source>No problem has these words. Empty the filter to see all of them.</source>
        <translation>Ningún problema contiene estas palabras. Vacíe el filtro para verlos todos.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>No se encontraron problemas.</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Ir al lugar</translation>
    </message>
    <message>
        <source>Apply the quick fix</source>
        <translation>Aplicar el arreglo rápido</translation>
    </message>
    <message>
        <source>Explain the problem</source>
        <translation>Explicar el problema</translation>
    </message>
</context>
<context>
    <name>kw::views::ProjectPage</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Text of skaffold.yaml</source>
        <translation>Texto de skaffold.yaml</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>View of the project</source>
        <translation>Vista del proyecto</translation>
    </message>
    <message>
        <source>Text and form</source>
        <translation>Texto y formulario</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Efectiva</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>Completar %1</translation>
    </message>
    <message>
        <source>Show the structure</source>
        <translation>Mostrar la estructura</translation>
    </message>
</context>
<context>
    <name>kw::views::ResultView</name>
    <message>
        <source>What was built</source>
        <translation>Qué se construyó</translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>subida</translation>
    </message>
    <message>
        <source>kept on this machine</source>
        <translation>se queda en este equipo</translation>
    </message>
    <message>
        <source>Show in Images</source>
        <translation>Mostrar en Imágenes</translation>
    </message>
    <message>
        <source>Show %1 in Images</source>
        <translation>Mostrar %1 en Imágenes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the reference of %1</source>
        <translation>Copiar la referencia de %1</translation>
    </message>
    <message>
        <source>not built: it was there already</source>
        <translation>no se construyó: ya estaba</translation>
    </message>
</context>
<context>
    <name>kw::views::SettingsPage</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>El del escritorio</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Spoken from the next start on.</source>
        <translation>Se usará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>Letra del código</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Everything in the window follows it.</source>
        <translation>Todo en la ventana se ajusta a él.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Open the last project at start</source>
        <translation>Abrir el último proyecto al iniciar</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>Al iniciar</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Default repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>Image names are rewritten to it, as with --default-repo. Empty: names stay as they are, or as Skaffold&apos;s global config says.</source>
        <translation>Los nombres de imagen se reescriben hacia él, como con --default-repo. Vacío: los nombres se quedan como están, o como diga la configuración global de Skaffold.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>As Skaffold</source>
        <translation>Como Skaffold</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Use buildx</source>
        <translation>Usar buildx</translation>
    </message>
    <message>
        <source>Automatic: when a builder is chosen and buildx answers. As Skaffold: when its global config names a builder. Required: a build stops when buildx cannot be used. Never: plain docker build.</source>
        <translation>Automático: cuando hay un builder elegido y buildx responde. Como Skaffold: cuando su configuración global indica un builder. Obligatorio: la construcción se detiene si no se puede usar buildx. Nunca: docker build sin más.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
</context>
<context>
    <name>kw::views::SidePanel</name>
    <message>
        <source>Cache share</source>
        <translation>Parte de la caché</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 activas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>kw::views::StartPage</name>
    <message>
        <source>Start with a project</source>
        <translation>Empezar con un proyecto</translation>
    </message>
    <message>
        <source>A project is a folder with a skaffold.yaml. Opening one reads files and nothing else: no command is run and no connection is made.</source>
        <translation>Un proyecto es una carpeta con un skaffold.yaml. Abrirlo lee archivos y nada más: no se ejecuta ninguna orden ni se hace ninguna conexión.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Abiertos antes</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>Encontrado en este equipo</translation>
    </message>
    <message>
        <source>Also without a project</source>
        <translation>También sin proyecto</translation>
    </message>
</context>
<context>
    <name>kw::views::StepTable</name>
    <message>
        <source>Steps of the build</source>
        <translation>Pasos de la compilación</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Copiar todo como CSV</translation>
    </message>
</context>
<context>
    <name>kw::views::StructurePane</name>
    <message>
        <source>Structure of the project</source>
        <translation>Estructura del proyecto</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Estructura</translation>
    </message>
</context>
<context>
    <name>kw::views::TimelineAxis</name>
    <message>
        <source>Time axis</source>
        <translation>Eje de tiempo</translation>
    </message>
</context>
<context>
    <name>kw::views::TimelineDelegate</name>
    <message>
        <source>push</source>
        <translation>subida</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>espera a %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>about %1 more</source>
        <translation>unos %1 más</translation>
    </message>
</context>
<context>
    <name>kw::views::TimelineView</name>
    <message>
        <source>Steps on a time axis; the table holds the same</source>
        <translation>Pasos en un eje de tiempo; la tabla contiene lo mismo</translation>
    </message>
</context>
<context>
    <name>kw::workspace::ProjectDocument</name>
    <message>
        <source>The edit does not fit the text</source>
        <translation>La edición no encaja en el texto</translation>
    </message>
</context>
<context>
    <name>kw::workspace::ToolVersions</name>
    <message>
        <source>Docker&apos;s version</source>
        <translation>Versión de Docker</translation>
    </message>
    <message>
        <source>Version of buildx</source>
        <translation>Versión de buildx</translation>
    </message>
    <message>
        <source>Skaffold&apos;s version</source>
        <translation>Versión de Skaffold</translation>
    </message>
</context>
<context>
    <name>kw::workspace::Workspace</name>
    <message>
        <source>Cannot open the project</source>
        <translation>No se puede abrir el proyecto</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>Choose a folder that has a skaffold.yaml in it.</source>
        <translation>Elija una carpeta que contenga un skaffold.yaml.</translation>
    </message>
    <message>
        <source>the folder may not be read</source>
        <translation>no hay permiso para leer la carpeta</translation>
    </message>
    <message>
        <source>Change its permissions, or open it as a user who may.</source>
        <translation>Cambie sus permisos, o ábrala como un usuario que los tenga.</translation>
    </message>
    <message>
        <source>the folder has no skaffold.yaml</source>
        <translation>la carpeta no tiene ningún skaffold.yaml</translation>
    </message>
    <message>
        <source>Open the folder that holds it, or the file itself.</source>
        <translation>Abra la carpeta que lo contiene, o el propio archivo.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for skaffold.yaml and BuildKit builders.</source>
        <translation>Un taller para skaffold.yaml y los builders de BuildKit.</translation>
    </message>
    <message>
        <source>The project to open.</source>
        <translation>El proyecto que se abre.</translation>
    </message>
</context>
</TS>
