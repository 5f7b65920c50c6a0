"""What clusters can be made of here: a few node types and versions, for clients that choose among them."""

from dbxplan.emulator.messages import Json


def node_type(id: str, cores: int, memory_gb: int, category: str, gpus: int = 0, disk_gb: int = 0) -> Json:
    return {
        "node_type_id": id,
        "instance_type_id": id,
        "description": id,
        "category": category,
        "num_cores": float(cores),
        "num_gpus": gpus,
        "memory_mb": memory_gb * 1024,
        "is_deprecated": False,
        "is_hidden": False,
        "is_graviton": False,
        "is_encrypted_in_transit": False,
        "is_io_cache_enabled": bool(disk_gb),
        "photon_driver_capable": not gpus,
        "photon_worker_capable": not gpus,
        "support_cluster_tags": True,
        "support_ebs_volumes": not disk_gb,
        "support_port_forwarding": True,
        "display_order": 0,
        "node_info": {"status": [], "available_core_quota": 1000.0, "total_core_quota": 1000.0},
        "node_instance_type": {
            "instance_type_id": id,
            "local_disks": 0,
            "local_nvme_disks": 1 if disk_gb else 0,
            "local_nvme_disk_size_gb": disk_gb,
        },
    }


NODE_TYPES = (
    node_type("m5.large", 2, 8, "General Purpose"),
    node_type("m5d.xlarge", 4, 16, "General Purpose", disk_gb=150),
    node_type("i3.xlarge", 4, 31, "Storage Optimized", disk_gb=950),
    node_type("r5d.2xlarge", 8, 64, "Memory Optimized", disk_gb=300),
    node_type("c5d.4xlarge", 16, 32, "Compute Optimized", disk_gb=400),
    node_type("g4dn.xlarge", 4, 16, "GPU Accelerated", gpus=1, disk_gb=125),
)
SPARK_VERSIONS = {
    "16.4.x-scala2.12": "16.4 LTS (includes Apache Spark 3.5.2, Scala 2.12)",
    "16.4.x-scala2.13": "16.4 LTS (includes Apache Spark 3.5.2, Scala 2.13)",
    "16.4.x-cpu-ml-scala2.12": "16.4 LTS ML (includes Apache Spark 3.5.2, Scala 2.12)",
    "16.4.x-gpu-ml-scala2.12": "16.4 LTS ML (includes Apache Spark 3.5.2, GPU, Scala 2.12)",
    "15.4.x-scala2.12": "15.4 LTS (includes Apache Spark 3.5.0, Scala 2.12)",
    "15.4.x-photon-scala2.12": "15.4 LTS Photon (includes Apache Spark 3.5.0, Scala 2.12)",
    "14.3.x-scala2.12": "14.3 LTS (includes Apache Spark 3.5.0, Scala 2.12)",
}
